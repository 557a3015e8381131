using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The words around an English name that tell that it is a place's.</summary>
internal sealed class KindWords
{
    private const int LongestHead = 24;

    private static readonly string[] s_leads =
    [
        " are: ",
        " are ",
        ": ",
        " - ",
        " -- ",
        ", including ",
        " including ",
        ", namely ",
        " namely ",
        ", that is ",
    ];

    private readonly PhraseMatcher<string> _kinds;
    private readonly PhraseMatcher<string> _pluralKinds;
    private readonly PhraseMatcher<string> _heads;
    private readonly PhraseMatcher<string> _pluralHeads;
    private readonly PhraseMatcher<string> _offices;
    private readonly PhraseMatcher<string> _lies;
    private readonly PhraseMatcher<string> _countries;

    public KindWords(Dictionary<string, List<string>> lists)
    {
        _kinds = Matcher(lists["kind"]);
        _pluralKinds = Matcher(lists["kinds"]);
        _heads = Matcher(lists["head"]);
        _pluralHeads = Matcher(lists["heads"]);
        _offices = Matcher(lists["office"]);
        _lies = Matcher(lists["lies"]);
        _countries = Matcher([.. lists["country"], .. lists["state"]]);
    }

    private static PhraseMatcher<string> Matcher(List<string> list) =>
        new(list.Distinct(StringComparer.OrdinalIgnoreCase).Select(static word => KeyValuePair.Create(word, word)));

    /// <summary>Whether the words around a name tell that it is a place's; of one of several, so are its neighbours.</summary>
    public bool IsPlace(string folded, Span run, out bool isOfMany)
    {
        isOfMany = false;
        var (at, end) = (run.End + 1, folded.Length);
        if (at < end && folded[run.End] == ' ')
        {
            // "Paired cities", "Island provinces" at the head of a sentence, "Border Districts" in a headline
            var isLower = char.IsAsciiLetterLower(folded[at]);
            var isHead = isLower && run.Start == 0 && folded.AsSpan(0, run.End).IndexOfAny(' ', '-') < 0;
            if (isLower && !isHead && _pluralKinds.TryMatchAt(folded, at, end, out _))
            {
                isOfMany = true;
                return true;
            }

            if (!isHead && _kinds.TryMatchAt(folded, at, end, out var kind))
            {
                return IsOfPlace(folded, run, kind);
            }

            if (_offices.TryMatchAt(folded, at, end, out var office) && IsPerson(folded, office.End))
            {
                return true;
            }
        }
        else if (at + 1 < end && folded[run.End] == ',' && folded[at] == ' ')
        {
            var isIn = char.IsAsciiLetterUpper(folded[at + 1])
                ? _countries.TryMatchAt(folded, at + 1, end, out _)
                : _lies.TryMatchAt(folded, at + 1, end, out _);
            if (isIn)
            {
                return !IsDateline(folded, run);
            }
        }

        // "Bao Linh's Ta Mun town"
        if (
            folded.AsSpan(0, run.Start).EndsWith("'s ")
            && (folded.AsSpan(run.End).StartsWith(" town") || folded.AsSpan(run.End).StartsWith(" commune"))
        )
        {
            return true;
        }

        // "Kokang of Myanmar"
        if (
            folded.AsSpan(run.End).StartsWith(" of ")
            && run.End + 4 < end
            && char.IsAsciiLetterUpper(folded[run.End + 4])
            && _countries.TryMatchAt(folded, run.End + 4, end, out var nation)
            && nation.Value is not ("China" or "US" or "USA" or "UK")
        )
        {
            return true;
        }

        // "Lakeside's sister city", "Lakeside is twinned with"
        if (
            folded.AsSpan(run.End).StartsWith("'s sister", StringComparison.OrdinalIgnoreCase)
            || folded.AsSpan(run.End).StartsWith(" is twinned with ")
            || folded.AsSpan(run.End).StartsWith(" has sister cities ")
        )
        {
            return true;
        }

        isOfMany = EndsAt(_pluralHeads, folded, run.Start) || BeginsList(folded, run.Start);
        return isOfMany || EndsAt(_heads, folded, run.Start);
    }

    // "the Windy City", "the Wanjiang City Belt": a city has no article, and no other noun behind it
    private static bool IsOfPlace(string folded, Span run, PhraseMatch<string> kind)
    {
        var rest = folded.AsSpan(kind.End);
        return kind.Value is not ("city" or "county" or "district" or "state")
            || !(
                folded.AsSpan(0, run.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" cluster", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" group", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" belt", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" circle", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool IsPerson(string folded, int at) =>
        at + 1 < folded.Length && folded[at] == ' ' && char.IsUpper(folded[at + 1]);

    // "Lakewood, Ohio - The mayor …" says where the report was written
    private static bool IsDateline(string folded, Span run)
    {
        const int Longest = 40;
        return run.Start == 0
            && folded.AsSpan(run.End, Math.Min(Longest, folded.Length - run.End)) is var rest
            && (rest.Contains(" - ", StringComparison.Ordinal) || rest.Contains(" (", StringComparison.Ordinal));
    }

    // "the eleven municipalities are: Bato, …", "four counties, including Karro and …"
    private bool BeginsList(string folded, int start)
    {
        var head = folded.AsSpan(0, start);
        foreach (var lead in s_leads)
        {
            if (head.EndsWith(lead))
            {
                return _pluralKinds.EndingAt(folded, start - lead.Length, LongestHead) is not null;
            }
        }

        return false;
    }

    private static bool EndsAt(PhraseMatcher<string> list, string folded, int start)
    {
        var head = folded.AsSpan(0, start);
        head = head.EndsWith("the ") ? head[..^4] : head;
        return (head.EndsWith("of ") || head.EndsWith("from ") || head.EndsWith("- "))
            && list.EndingAt(folded, head.Length, LongestHead) is not null;
    }
}
