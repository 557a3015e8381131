using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// English places that no list holds, mostly abroad, known by what the article calls them somewhere: "the Samara
/// region", "Mayor of Lakewood", "Lakewood, Ohio". Once told so, the bare name means the place everywhere in it.
/// </summary>
internal sealed class NamedByKind
{
    private const int LongestItem = 48;

    private readonly KindWords _words;
    private readonly StatesAbroad _states;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nationSpans;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notNames;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notAlone;

    public NamedByKind()
    {
        var lists = VocabularyFiles.Read<Dictionary<string, List<string>>>(Language.En, "abroad");
        _words = new KindWords(lists);
        _states = new StatesAbroad(lists["state"]);
        _nationSpans = lists["country"]
            .Concat(lists["state"])
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _notNames = lists["not-name"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _notAlone = lists["not-alone"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Spread(string foldedTitle, IReadOnlyList<Sentence> sentences)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var regions = new HashSet<string>(StringComparer.Ordinal);
        var runs = new List<Span>();
        var isAbroad = Learn(foldedTitle, [], runs, names, regions);
        foreach (var sentence in sentences)
        {
            isAbroad |= Learn(sentence.Folded, sentence.Found.Places, runs, names, regions);
        }

        // at home a region is a land of old, the Bashu region, and no body
        if (isAbroad)
        {
            names.UnionWith(regions);
        }

        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < sentences.Count && names.Count > 0; i++)
        {
            Add(sentences[i], runs, lookup);
        }

        if (isAbroad)
        {
            _states.Spread(sentences);
        }
    }

    private void Add(Sentence sentence, List<Span> runs, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        Runs(sentence.Folded, sentence.Found.Places, runs);
        List<PlaceFinding>? again = null;
        foreach (var run in runs)
        {
            if (names.TryGetValue(sentence.Folded.AsSpan(run.Start, run.Length), out var name))
            {
                again ??= [.. sentence.Found.Places];
                again.Add(new PlaceFinding(run.Start, run.Length, sentence.Slice(run), SlugOf(name)));
            }
        }

        if (again is not null)
        {
            PartnersAbroad.AddTwins(again, sentence.Folded, sentence.Text);
            again.RemoveAll(place => _nationSpans.Contains(place.Text));
            again.Sort(static (one, other) => one.Start.CompareTo(other.Start));
            sentence.Found = sentence.Found with { Places = again };
        }
    }

    /// <summary>Whether a place that no list holds is a town rather than the land around it, "the Samara region".</summary>
    public static bool IsSmall(ReadingContext context, Sentence sentence, PlaceFinding place)
    {
        var head = sentence.Folded.AsSpan(0, place.Start);
        var rest = sentence.Folded.AsSpan(place.Stop);
        return !sentence.IsChinese
            && context.Places.Find(place.Slug) is null
            && !head.EndsWith("province of ", StringComparison.OrdinalIgnoreCase)
            && !head.EndsWith("state of ", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith(" region", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith(" province", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith(" state", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith(" oblast", StringComparison.OrdinalIgnoreCase);
    }

    // whether it names a country
    private bool Learn(
        string folded,
        IReadOnlyList<PlaceFinding> places,
        List<Span> runs,
        HashSet<string> names,
        HashSet<string> regions
    )
    {
        var isAbroad = Runs(folded, places, runs);
        for (var i = 0; i < runs.Count; i++)
        {
            if (_words.IsPlace(folded, runs[i], out var isOfMany))
            {
                var name = folded[runs[i].Start..runs[i].End];
                var isRegion = folded.AsSpan(runs[i].End).StartsWith(" region", StringComparison.OrdinalIgnoreCase);
                (isRegion ? regions : names).Add(name);
                if (isOfMany)
                {
                    LearnList(folded, runs, i, names);
                }
            }
        }

        return isAbroad;
    }

    // "the Suon and Khamkeut provinces", "the mayors of Lakewood and Marburg"; between semicolons, "Bato, Lower Plain;",
    // the first name of each item
    private static void LearnList(string folded, List<Span> runs, int index, HashSet<string> names)
    {
        for (var i = index; i > 0 && IsLink(folded, runs[i - 1].End, runs[i].Start); i--)
        {
            names.Add(folded[runs[i - 1].Start..runs[i - 1].End]);
        }

        var isByItem = folded
            .AsSpan(runs[index].End, Math.Min(LongestItem, folded.Length - runs[index].End))
            .Contains(';');
        for (var i = index + 1; i < runs.Count; i++)
        {
            var gap = folded.AsSpan(runs[i - 1].End, runs[i].Start - runs[i - 1].End);
            var isNext = isByItem
                ? gap.TrimEnd().EndsWith(";") || gap.EndsWith("; and ")
                : IsLink(folded, runs[i - 1].End, runs[i].Start);
            if (isNext)
            {
                names.Add(folded[runs[i].Start..runs[i].End]);
            }
            else if (!isByItem || gap.Length > LongestItem)
            {
                break;
            }
        }
    }

    private static bool IsLink(string folded, int from, int to) =>
        folded.AsSpan(from, to - from) is ", " or " and " or ", and " or " & ";

    // the names of one to three capitalised words that no list holds; whether a country stands beside them
    private bool Runs(string folded, IReadOnlyList<PlaceFinding> places, List<Span> runs)
    {
        const int MostWords = 3;
        runs.Clear();
        var (next, count, start, stop) = (0, 0, -1, -1);
        var isAbroad = false;
        for (var at = 0; at < folded.Length; at++)
        {
            var ahead = folded.AsSpan(at).IndexOfAnyInRange('A', 'Z');
            if (ahead < 0)
            {
                break;
            }

            at += ahead;
            if (at > 0 && IsInWord(folded[at - 1]))
            {
                continue;
            }

            var end = WordEnd(folded, at);
            var isSaint = IsSaint(folded, at, end);
            end += isSaint ? 1 : 0;
            while (next < places.Count && places[next].Stop <= at)
            {
                next++;
            }

            var isName =
                end - at > 1
                && (isSaint || char.IsLower(folded[end - 1]))
                && !(next < places.Count && places[next].Start < end)
                && !_notNames.Contains(folded.AsSpan(at, end - at));
            if (isName && _nationSpans.Contains(folded.AsSpan(at, end - at)))
            {
                (isAbroad, isName) = (true, false);
            }

            if (count > 0 && !(isName && stop + 1 == at && folded[stop] == ' '))
            {
                Keep(folded, runs, new Span(start, stop), count <= MostWords);
                count = 0;
            }

            if (isName)
            {
                start = count == 0 ? at : start;
                (stop, count) = (end, count + 1);
            }

            at = end - 1;
        }

        if (count > 0)
        {
            Keep(folded, runs, new Span(start, stop), count <= MostWords);
        }

        return isAbroad;
    }

    private void Keep(string folded, List<Span> runs, Span run, bool isShort)
    {
        var name = folded.AsSpan(run.Start, run.Length);
        if (isShort && run.Length > 2 && !_nationSpans.Contains(name) && !_notAlone.Contains(name))
        {
            runs.Add(run);
        }
    }

    // "St. Helens", "Sta. Cruz", "Mt. Abu"
    private static bool IsSaint(string folded, int at, int end) =>
        end + 2 < folded.Length
        && folded[end] == '.'
        && char.IsUpper(folded[end + 2])
        && folded.AsSpan(at, end - at) is "St" or "Sta" or "Sto" or "Mt" or "Ft";

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'';

    // "Rabat-Sale", and not the end of "Lakewood's"
    private static int WordEnd(string folded, int at)
    {
        var end = at + 1;
        while (
            end < folded.Length
            && (
                char.IsLetter(folded[end])
                || (folded[end] == '-' && end + 1 < folded.Length && char.IsUpper(folded[end + 1]))
            )
        )
        {
            end++;
        }

        return end;
    }

    // "Rabat-Salé" and "Rabat-Sale" are one
    internal static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append(c == ' ' ? '-' : char.ToLowerInvariant(c));
            }
        }

        return slug.ToString();
    }
}
