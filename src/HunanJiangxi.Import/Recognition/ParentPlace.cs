using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>A place that only says where another one lies: "Hunan's Liuyang", "Lianhua of Jiangxi", 黄冈黄梅.</summary>
internal sealed class ParentPlace(LanguageVocabulary words, PlaceNames places)
{
    private const int LongestApposition = 40;

    public bool Is(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        var place = found[index];
        if (index + 1 < found.Count && IsCityOf(found[index + 1], place))
        {
            return true;
        }

        if (index + 1 < found.Count && IsInside(found[index + 1], place))
        {
            var gap = folded[place.Stop..found[index + 1].Start].Trim();
            if (
                gap is "" or "的" or "'s" or "'" or "所辖" or "辖" or "下辖" or "省" or "市" or "province's" or "city's"
            )
            {
                return true;
            }
        }

        // "Nanjing's Jianye district", "Dongguan's Humen town"
        return index + 1 < found.Count
                && (
                    IsCountyIn(found[index + 1], place)
                    || found[index + 1].Slug.EndsWith("-town", StringComparison.Ordinal)
                )
                && folded.AsSpan(place.Stop, Math.Max(0, found[index + 1].Start - place.Stop)) is "'s "
            || IsAppended(folded, found, index);
    }

    /// <summary>"met leaders of Yunnan province in Kunming": the city behind its province is where they met.</summary>
    public bool IsHeldIn(string folded, IReadOnlyList<PlaceFinding> found, int index) =>
        index > 0
        && words.Language == Language.En
        && found[index - 1].Stop < found[index].Start
        && folded.AsSpan(found[index - 1].Stop, found[index].Start - found[index - 1].Stop)
            is " in "
                or " province in "
                or " Province in "
                or ", in "
        && IsInside(found[index], found[index - 1]);

    /// <summary>
    /// "Lanxi, a county-level city in Jinhua, and Jiande": the list goes on with Jiande, what stands before it is where
    /// Lanxi lies.
    /// </summary>
    public int SkipAppended(string folded, IReadOnlyList<PlaceFinding> found, int first, int index)
    {
        while (first < index && IsAppended(folded, found, first))
        {
            first++;
        }

        return first;
    }

    private bool IsAppended(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        if (index == 0 || words.Language != Language.En)
        {
            return false;
        }

        var (place, before) = (found[index], found[index - 1]);
        if (before.Start < place.Start && (IsInside(before, place) || IsCountyIn(before, place) || IsUnlisted(before)))
        {
            var gap = folded.AsSpan(before.Stop, place.Start - before.Stop).Trim();
            return gap.Contains("capital of", StringComparison.Ordinal)
                || gap
                    is "of"
                        or "in"
                        or ","
                        or ", in"
                        or ", of"
                        or "in neighboring"
                        or "in neighbouring"
                        or "in nearby"
                || (gap is "(" && place.Stop < folded.Length && folded[place.Stop] == ')')
                || IsQuarter(gap)
                || IsApposition(gap);
        }

        return false;
    }

    // "Suixian county in Hubei": a county that no list holds lies where the text says
    private bool IsUnlisted(PlaceFinding place) =>
        places.Find(place.Slug) is null
        && (
            place.Text.EndsWith("county", StringComparison.OrdinalIgnoreCase)
            || place.Text.EndsWith("district", StringComparison.OrdinalIgnoreCase)
        );

    // "of East China's", ", in central China's"
    private static bool IsQuarter(ReadOnlySpan<char> gap) =>
        gap.Length <= LongestApposition
        && gap.EndsWith(" China's")
        && (gap.StartsWith("of ") || gap.StartsWith("in ") || gap.StartsWith(", ") || gap.StartsWith("from "));

    // ", a county-level city in", ", a county under"
    private static bool IsApposition(ReadOnlySpan<char> gap) =>
        gap.Length <= 2 * LongestApposition
        && gap.StartsWith(", a ")
        && gap[2..].IndexOfAny(",;:") < 0
        && (gap.EndsWith(" in") || gap.EndsWith(" of") || gap.EndsWith(" under") || gap.EndsWith(" China's"));

    // the code list tells a county's province only; a city of the same province right behind "in" is its city
    private bool IsCountyIn(PlaceFinding county, PlaceFinding city) =>
        places.Find(county.Slug) is { IsCounty: true, IsRegistered: false, Parent: { } province }
        && places.Find(city.Slug) is { Level: "prefecture" } around
        && around.Parent == province;

    // 黄冈黄梅: a county's bare name right after its city, which no list holds
    private bool IsCityOf(PlaceFinding county, PlaceFinding city) =>
        county.Start == city.Stop && county.Length <= 3 && IsCountyIn(county, city);

    private bool IsInside(PlaceFinding inner, PlaceFinding outer) =>
        inner.Slug != outer.Slug && places.Find(inner.Slug) is { } place && places.IsWithin(place, outer.Slug);
}
