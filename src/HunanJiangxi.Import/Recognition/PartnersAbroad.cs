using System.Buffers;
using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// English partners that no list of places holds: a sister city abroad, told beside a known place, and the Greater Bay
/// Area where a place works with the whole of it.
/// </summary>
internal static partial class PartnersAbroad
{
    private const string Bay = "Greater Bay Area";
    private const int Reach = 90;

    private static readonly SearchValues<string> s_twins = SearchValues.Create(
        ["sister", "twin", "friendship", "friendly"],
        StringComparison.Ordinal
    );

    // begin a clause or a name that is none of a place
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        "The",
        "China",
        "Chinese",
        "Mayor",
        "Vice",
        "President",
        "Under",
        "Two",
        "Both",
        "They",
        "It",
        "He",
        "She",
        "Since",
        "Through",
        "University",
        "Party",
        "Sister",
        "Friendship",
        "International",
        "Premier",
        "Deputy",
    };

    private static readonly string[] s_ownProvinces = ["guangdong", "hong-kong", "macao"];

    public static void AddTo(List<PlaceFinding> found, string folded, string text)
    {
        if (found.Count == 0)
        {
            return;
        }

        AddBay(found, folded, text);
        AddTwins(found, folded, text);
    }

    /// <summary>"Lakewood and Yichun have been sister cities": the one beside a known place.</summary>
    public static void AddTwins(List<PlaceFinding> found, string folded, string text)
    {
        var known = found.Count;
        if (folded.AsSpan().ContainsAny(s_twins) && IsOfCities(folded))
        {
            foreach (Match match in Partner().Matches(folded))
            {
                AddTwin(found, known, folded, text, match.Groups["name"]);
            }
        }

        if (found.Count > known)
        {
            Sort(found);
        }
    }

    private static void Sort(List<PlaceFinding> found) =>
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));

    private static bool IsOfCities(string folded) =>
        folded.Contains("cit", StringComparison.Ordinal)
        || folded.Contains("relation", StringComparison.Ordinal)
        || folded.Contains("provinces", StringComparison.Ordinal)
        || folded.Contains("states", StringComparison.Ordinal);

    private static void AddTwin(List<PlaceFinding> found, int known, string folded, string text, Group name)
    {
        var (start, end) = (name.Index, name.Index + name.Length);
        var first = name.ValueSpan;
        first = first.IndexOf(' ') is > 0 and var space ? first[..space] : first;
        var isFree = !found.Exists(place => place.Start < end && start < place.Stop);
        if (!isFree || s_others.Contains(first.ToString()))
        {
            return;
        }

        var head = folded.AsSpan(0, start);
        if (head.EndsWith("ayor ") || head.EndsWith("overnor ") || head.EndsWith("resident "))
        {
            return;
        }

        var isWith = head.EndsWith("with ") || head.EndsWith(" of ");
        var isBeside = found
            .Take(known)
            .Any(place =>
                place.Stop <= start
                    ? folded.AsSpan(place.Stop, start - place.Stop) is " and " or " and the city of "
                    : folded.AsSpan(end, place.Start - end) is " and "
            );
        if (isBeside || (isWith && found[0].Start < start))
        {
            found.Add(Finding(start, end, text));
        }
    }

    // "Jiangxi and the Greater Bay Area", "cooperation with the Greater Bay Area": none of its own places says so
    private static void AddBay(List<PlaceFinding> found, string folded, string text)
    {
        var at = folded.IndexOf(Bay, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var end = at + Bay.Length;
        var full = folded.AsSpan(0, at).LastIndexOf("Guangdong");
        var start = full >= 0 && at - full is > 20 and < 30 ? full : at;
        var head = folded.AsSpan(0, start);
        head = head.EndsWith("the ") ? head[..^4] : head;
        var isOwn = found.Exists(place =>
            Array.IndexOf(s_ownProvinces, place.Slug) >= 0 && (place.Start < start || place.Start >= end)
        );
        var stop = head.Length;
        var partner = found.FindLast(place => place.Stop <= stop);
        var isWith =
            partner is not null
            && (
                (head.EndsWith(" and ") && partner.Stop == head.Length - 5)
                || (head.EndsWith(" & ") && partner.Stop == head.Length - 3)
                || (
                    (head.EndsWith(" with ") || head.EndsWith(" between "))
                    && head.Length - partner.Stop < Reach
                    && !head.EndsWith("integration with ")
                )
            );
        var isBefore = found.Exists(place => place.Start >= end && folded[end..place.Start] is " and ");
        if (!isOwn && (isWith || isBefore))
        {
            found.RemoveAll(place => place.Start >= start && place.Stop <= end);
            found.Add(new PlaceFinding(start, end - start, text[start..end], "greater-bay-area"));
            Sort(found);
        }
    }

    private static PlaceFinding Finding(int start, int end, string text)
    {
        var name = text[start..end];
        return new(start, end - start, name, name.ToLowerInvariant().Replace(' ', '-'));
    }

    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{Ll}{2,15}(?: \p{Lu}\p{Ll}{2,15}){0,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Partner();
}
