using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Numbers with a unit or a counted noun in English text: nearly 3 billion yuan, over 1,300 high-tech enterprises,
/// two dozen projects, a quarter of a million residents.
/// </summary>
internal sealed partial class EnglishQuantityRecognizer(
    LanguageVocabulary words,
    IReadOnlyDictionary<string, decimal> numbers
)
{
    private const string Small =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    private const string Digits = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\\.[0-9]{1,6})?|[0-9]{1,15}(?:\\.[0-9]{1,6})?)";

    private readonly QualifierReader _qualifiers = new(words);
    private readonly CountedNoun _nouns = new(words);
    private readonly EnglishNumber _number = new(numbers);

    public IReadOnlyList<QuantityFinding> Find(string folded, string text, IReadOnlyList<DateFinding> dates)
    {
        var found = new List<QuantityFinding>();
        var from = 0;
        while (from < folded.Length && Numbers().Match(folded, from) is { Success: true } match)
        {
            var end = match.Index + match.Length;
            from = Math.Max(from + 1, end);
            if (dates.Any(date => date.Start < end && match.Index < date.Stop) || IsPartOfName(folded, match))
            {
                continue;
            }

            if (match.Groups["of"].Success)
            {
                var share = new CountedNoun.Counted("%", "percent", "measure", end);
                if (EnglishNumber.Percent(match.Groups["of"].Value) is { } percent)
                {
                    Add(found, folded, text, match.Index, percent, share, Qualifier.Share);
                }

                continue;
            }

            from = Math.Max(from, AddCounted(found, folded, text, match));
        }

        return found;
    }

    private int AddCounted(List<QuantityFinding> found, string folded, string text, Match match)
    {
        var at = match.Index + match.Length;
        var (written, multiplier) = (match.Groups["n"].Value, match.Groups["mul"].Value);
        if (_number.Value(written, multiplier, match.Groups["quarter"].Success) is not { } value)
        {
            return at;
        }

        if (match.Groups["cur"].Success)
        {
            var money = Currency(folded, match.Groups["cur"].Value.ToUpperInvariant(), at);
            Add(found, folded, text, match.Index, value, money, null);
            return money.End;
        }

        // "100 or more schools"
        var bound = _qualifiers.StartingAt(folded, at, folded.Length);
        at = bound?.End ?? at;
        if ((_nouns.After(folded, at) ?? CountedBefore(folded, match.Index, at, value)) is not { } noun)
        {
            return at;
        }

        var post = match.Groups["plus"].Success ? Qualifier.Over : bound?.Qualifier;
        var (second, secondMultiplier) = (match.Groups["n2"], match.Groups["mul2"].Value);
        if (second.Success && _number.Value(second.Value, secondMultiplier, false) is { } upper)
        {
            // "3-5 billion yuan": the multiplier and the noun are both numbers'
            var lower = multiplier.Length > 0 ? value : _number.Value(written, secondMultiplier, false) ?? value;
            Add(found, folded, text, match.Index, lower, noun with { End = match.Groups["to"].Index }, null);
            Add(found, folded, text, second.Index, upper, noun, post);
            return noun.End;
        }

        Add(found, folded, text, match.Index, value, noun, post, written is "one" or "One" or "a");
        return noun.End;
    }

    private static CountedNoun.Counted Currency(string folded, string sign, int at)
    {
        var after = Money().Match(folded, at);
        at = after.Success ? at + after.Length : at;
        return sign switch
        {
            "$" or "US$" or "USD" => new("US dollars", "usd", "measure", at),
            "HK$" => new("Hong Kong dollars", "hkd", "measure", at),
            "€" => new("euros", "eur", "measure", at),
            _ => new("yuan", "yuan", "measure", at),
        };
    }

    private void Add(
        List<QuantityFinding> found,
        string folded,
        string text,
        int numberStart,
        decimal value,
        CountedNoun.Counted noun,
        Qualifier? post,
        bool isOne = false
    )
    {
        var before = _qualifiers.EndingAt(folded, numberStart);
        var start = before?.Start ?? numberStart;
        var end = noun.End;
        if (_qualifiers.StartingAt(folded, end, folded.Length) is { } after)
        {
            (post, end) = (after.Qualifier, after.End);
        }

        var qualifier = _qualifiers.IsPlanned(folded, start, end)
            ? Qualifier.Planned
            : before?.Qualifier ?? post ?? DefaultFor(folded, start, end, noun.Code);
        found.Add(
            new QuantityFinding(start, end - start, text[start..end], value, noun.Written, noun.Code, qualifier)
            {
                NumberStart = numberStart,
                UnitKind = noun.Kind,
                IsBareOne = isOne,
            }
        );
    }

    private Qualifier DefaultFor(string folded, int start, int end, string code)
    {
        if (code != "percent")
        {
            return Qualifier.Exact;
        }

        var left = Math.Max(0, start - 110);
        var right = Math.Min(folded.Length, end + 40);
        return !words.Words("growth").IsIn(folded, left, start) && words.Words("share").IsIn(folded, left, right)
            ? Qualifier.Share
            : Qualifier.Exact;
    }

    // "a registered population of 13.41 million", "shared nursing homes rose to 94"
    private CountedNoun.Counted? CountedBefore(string folded, int start, int end, decimal value)
    {
        var from = _qualifiers.EndingAt(folded, start)?.Start ?? start;
        var left = Math.Max(folded.LastIndexOfAny([',', ';', '.'], Math.Max(0, from - 1)) + 1, from - 70);
        if (value >= 100 && words.Words("counted-before").IsIn(folded, left, from))
        {
            return new CountedNoun.Counted("people", "person", "count", end);
        }

        return words.Words("rose-to").EndingAt(folded, from, 20) is { } verb && value >= 2
            ? CountedNoun.Before(folded, left, verb.Start, end)
            : null;
    }

    // G60, 5A, "14th", 0731-8412, 10:30, COVID-19, U-20
    private bool IsPartOfName(string folded, Match match)
    {
        var at = match.Groups["cur"].Success ? match.Groups["cur"].Index : match.Index;
        var before = at > 0 ? folded[at - 1] : ' ';
        var end = match.Groups["n"].Success
            ? match.Groups["n"].Index + match.Groups["n"].Length
            : match.Index + match.Length;
        var after = end < folded.Length ? folded[end] : ' ';
        return words.Words("ratio-before").EndingAt(folded, at, 12) is not null
            || char.IsLetterOrDigit(before)
            || before is '.' or '/' or ':' or '#' or '+' or '_' or '@'
            || (before == '-' && at > 1 && char.IsLetterOrDigit(folded[at - 2]))
            || (after is ':' or '/' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]))
            || (char.IsAsciiDigit(folded[end - 1]) && char.IsAsciiLetter(after) && !KnownSuffix().IsMatch(folded, end));
    }

    [GeneratedRegex(
        "\\G(?:km|kW|MW|sq|m2|mn|bn|m|k|kV|kWh|ha|kg)\\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex KnownSuffix();

    [GeneratedRegex(
        "\\G ?(?:yuan|RMB|CNY|US dollars|U\\.S\\. dollars|dollars)\\b",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Money();

    [GeneratedRegex(
        "\\b(?<of>half|(?:a|one)[ -](?:quarter|fifth|tenth)|three[ -]quarters|(?:two|three|four)[ -]fifths)\\b(?= of (?!(?:a|one) (?:million|billion)\\b|(?:19|20)[0-9]{2}))"
            + "|\\b(?<quarter>a quarter) of (?<n>a|one) (?<mul>million|billion)\\b"
            + "|\\b(?<n>half an?) (?<mul>million|billion|dozen)\\b"
            + "|(?<cur>US\\$|HK\\$|\\$|¥|€|\\b(?:RMB|CNY|USD|yuan)) ?(?<n>"
            + Digits
            + ")(?:[ -]?(?<mul>million|billion|trillion|thousand|mn|bn|m|k)\\b)?"
            + "|(?<n>"
            + Digits
            + ")(?:[ -](?<mul>hundred|thousand|million|billion|trillion)\\b)?(?<to> ?(?:-{1,2}|to) ?)(?<n2>"
            + Digits
            + ")(?:[ -](?<mul2>hundred|thousand|million|billion|trillion)\\b)?(?![0-9])"
            + "|(?<n>"
            + Digits
            + ")(?<plus>\\+)?(?:[ -]?(?<mul>hundred|thousand|million|billion|trillion|dozen|mn|bn)\\b)?(?<plus>-plus\\b|\\+)?"
            + "|\\b(?<n>(?:(?:a|"
            + Small
            + "(?:-"
            + Small
            + ")?) (?:hundred|thousand|dozen|million|billion)(?: (?:and )?(?:"
            + Small
            + "(?:-"
            + Small
            + ")?)(?: (?:hundred|thousand|million))?)?(?: (?:and )?(?:"
            + Small
            + "(?:-"
            + Small
            + ")?))?|"
            + Small
            + "(?:-"
            + Small
            + ")?))(?:[ -](?<mul>hundred|thousand|million|billion|dozen)\\b)?(?![a-z])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Numbers();
}
