using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Which places of a sentence are listed together: 浏阳、醴陵和上栗; "Liuyang, Liling and Shangli".</summary>
internal static class PlaceList
{
    private static readonly HashSet<string> EnglishLinks = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "&",
        "as",
        "well",
        "with",
        "of",
        "in",
        "'s",
        "s",
        "city",
        "county",
        "district",
        "municipality",
        "province",
        "both",
        "or",
        "counties",
        "cities",
        "provincial",
        "region",
        "provinces",
        "districts",
        "state",
        "council",
        "borough",
        "town",
    };

    private static readonly SearchValues<char> Gap = SearchValues.Create("、和与及以同跟暨 等,的省市县区");
    private static readonly SearchValues<char> Link = SearchValues.Create("、和与及同跟暨的");

    /// <summary>The first place of the list that the place belongs to.</summary>
    public static int First(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        while (index > 0 && Continues(folded, found, index))
        {
            index--;
        }

        return index;
    }

    /// <summary>The last place of the list that the place belongs to.</summary>
    public static int Last(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        while (index + 1 < found.Count && Continues(folded, found, index + 1))
        {
            index++;
        }

        return index;
    }

    /// <summary>"ties between cities such as Shenyang and Beijing": examples of the sides themselves.</summary>
    public static bool IsOfSides(string folded, int at)
    {
        const int Reach = 30;
        return folded
            .AsSpan(Math.Max(0, at - Reach), Math.Min(at, Reach))
            .Contains("between ", StringComparison.Ordinal);
    }

    /// <summary>"80 counties in Guizhou, Hubei and Jilin": where those lie who take part, no venue.</summary>
    public static bool HoldsCounties(string folded, PhraseMatch<string> before)
    {
        var head = folded.AsSpan(0, before.Start).TrimEnd();
        return before.Value == "in"
            && (head.EndsWith("counties") || head.EndsWith("districts)") || head.EndsWith("districts"));
    }

    // "like Chengdu and Chongqing, Yongxin and Chaling": after its "and" a list is closed
    private static bool Continues(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        var (left, right) = (found[index - 1], found[index]);
        if (!IsLinked(folded, left, right))
        {
            return false;
        }

        var isComma = folded.AsSpan(left.Stop, right.Start - left.Stop).SequenceEqual(", ");
        return !isComma
            || index < 2
            || folded[left.Start] > 0x250
            || folded[found[index - 2].Stop..left.Start] is not (" and " or ", and ");
    }

    private static bool IsLinked(string folded, PlaceFinding left, PlaceFinding right)
    {
        var gap = folded.AsSpan(left.Stop, right.Start - left.Stop);
        if (gap.Length > 34)
        {
            return false;
        }

        if (gap.Length == 0 || gap is ", " or " and " || (gap.IndexOfAnyExcept(Gap) < 0 && gap.IndexOfAny(Link) >= 0))
        {
            return true;
        }

        var rest = gap.ToString().Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return !gap.ContainsAnyInRange('\u4E00', '\u9FFF') && Array.TrueForAll(rest, EnglishLinks.Contains);
    }
}
