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

    public IReadOnlyList<QuantityFinding> Find(string folded, string text, IReadOnlyList<DateFinding> dates)
    {
        var found = new List<QuantityFinding>();
        var from = 0;
        while (from < folded.Length && Numbers().Match(folded, from) is { Success: true } match)
        {
            from = match.Index + Math.Max(1, match.Length);
            var isDate = dates.Any(date => date.Start < match.Index + match.Length && match.Index < date.Stop);
            if (isDate || IsPartOfName(folded, match))
            {
                continue;
            }

            if (match.Groups["of"].Success)
            {
                Add(
                    found,
                    folded,
                    text,
                    match,
                    (Percent(match), match.Index + match.Length),
                    "%",
                    "percent",
                    "measure"
                );
                continue;
            }

            from = Math.Max(from, AddCounted(found, folded, text, match));
        }

        return found;
    }

    private int AddCounted(List<QuantityFinding> found, string folded, string text, Match match)
    {
        var at = match.Index + match.Length;
        if (Value(match.Groups["n"].Value, match.Groups["mul"].Value, match.Groups["quarter"].Success) is not { } value)
        {
            return at;
        }

        var currency = match.Groups["cur"].Value.ToUpperInvariant();
        if (currency.Length > 0)
        {
            var dollars = currency is "$" or "US$" or "USD";
            var after = Money().Match(folded, at);
            at = after.Success ? at + after.Length : at;
            var (code, written) =
                dollars ? ("usd", "US dollars")
                : currency is "HK$" ? ("hkd", "Hong Kong dollars")
                : currency is "€" ? ("eur", "euros")
                : ("yuan", "yuan");
            Add(found, folded, text, match, (value, at), written, code, "measure");
            return at;
        }

        if (_nouns.After(folded, at) is not { } noun)
        {
            return at;
        }

        if (
            match.Groups["n2"].Success
            && Value(match.Groups["n2"].Value, match.Groups["mul2"].Value, false) is { } second
        )
        {
            var first = match.Groups["mul"].Success
                ? value
                : Value(match.Groups["n"].Value, match.Groups["mul2"].Value, false) ?? value;
            Add(found, folded, text, match, (first, match.Groups["to"].Index), noun.Written, noun.Code, noun.Kind);
            AddAt(
                found,
                folded,
                text,
                match.Groups["n2"].Index,
                (second, noun.End),
                noun.Written,
                noun.Code,
                noun.Kind,
                false
            );
            return noun.End;
        }

        Add(found, folded, text, match, (value, noun.End), noun.Written, noun.Code, noun.Kind);
        return noun.End;
    }

    private void Add(
        List<QuantityFinding> found,
        string folded,
        string text,
        Match match,
        (decimal? Value, int End) read,
        string unit,
        string code,
        string kind
    )
    {
        if (read.Value is { } value)
        {
            var isOne = match.Groups["n"].ValueSpan is "one" or "a" or "One";
            AddAt(
                found,
                folded,
                text,
                match.Index,
                (value, read.End),
                unit,
                code,
                kind,
                isOne,
                match.Groups["plus"].Success
            );
        }
    }

    private void AddAt(
        List<QuantityFinding> found,
        string folded,
        string text,
        int numberStart,
        (decimal Value, int End) read,
        string unit,
        string code,
        string kind,
        bool isOne,
        bool plus = false
    )
    {
        var before = _qualifiers.EndingAt(folded, numberStart);
        var start = before?.Start ?? numberStart;
        var end = read.End;
        Qualifier? post = plus ? Qualifier.Over : null;
        if (_qualifiers.StartingAt(folded, end, folded.Length) is { } after)
        {
            (post, end) = (after.Qualifier, after.End);
        }

        var qualifier = _qualifiers.IsPlanned(folded, start, end)
            ? Qualifier.Planned
            : before?.Qualifier ?? post ?? DefaultFor(folded, start, end, code);
        found.Add(
            new QuantityFinding(start, end - start, text[start..end], read.Value, unit, code, qualifier)
            {
                NumberStart = numberStart,
                UnitKind = kind,
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

        var left = Math.Max(0, start - 60);
        var right = Math.Min(folded.Length, end + 40);
        return !words.Words("growth").IsIn(folded, left, start) && words.Words("share").IsIn(folded, left, right)
            ? Qualifier.Share
            : Qualifier.Exact;
    }

    private static decimal? Percent(Match match)
    {
        var part = match.Groups["of"].Value.ToLowerInvariant();
        return part switch
        {
            "half" => 50,
            "a quarter" or "one quarter" or "one-quarter" => 25,
            "three quarters" or "three-quarters" => 75,
            "a fifth" or "one fifth" or "one-fifth" => 20,
            "a tenth" or "one tenth" or "one-tenth" => 10,
            "two fifths" or "two-fifths" => 40,
            "three fifths" or "three-fifths" => 60,
            "four fifths" or "four-fifths" => 80,
            _ => null,
        };
    }

    // "one hundred and five", "two dozen", "13.41 million", "half a million", "a quarter of a million"
    private decimal? Value(string text, string multiplier, bool isQuarter)
    {
        decimal total = 0;
        decimal current = 0;
        var seen = false;
        foreach (var word in text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "of")
            {
                continue;
            }

            decimal number;
            if (word is "a" or "an" or "several")
            {
                number = 1;
            }
            else if (word is "half")
            {
                number = 0.5m;
            }
            else if (
                !numbers.TryGetValue(word, out number)
                && !decimal.TryParse(
                    word,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out number
                )
            )
            {
                return null;
            }

            seen = true;
            if (word is "hundred" or "dozen")
            {
                current = (current == 0 ? 1 : current) * number;
            }
            else if (number >= 1000 && numbers.ContainsKey(word))
            {
                total += (current == 0 ? 1 : current) * number;
                current = 0;
            }
            else
            {
                current =
                    current is 0.5m or 0 || number < 10 || current >= 100
                        ? (word is "a" or "an" && current != 0 ? current : current + number)
                        : number;
            }
        }

        if (!seen)
        {
            return null;
        }

        var value = total + current;
        value *= isQuarter ? 0.25m : 1;
        foreach (var word in multiplier.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            value *= word switch
            {
                "m" or "mn" => 1_000_000m,
                "bn" => 1_000_000_000m,
                "k" => 1000m,
                _ => numbers.GetValueOrDefault(word, 1),
            };
        }

        return value;
    }

    // G60, 5A, "14th", 0731-8412, 10:30, COVID-19, U-20
    private static bool IsPartOfName(string folded, Match match)
    {
        var at = match.Groups["cur"].Success ? match.Groups["cur"].Index : match.Index;
        var before = at > 0 ? folded[at - 1] : ' ';
        var end = match.Groups["n"].Success
            ? match.Groups["n"].Index + match.Groups["n"].Length
            : match.Index + match.Length;
        var after = end < folded.Length ? folded[end] : ' ';
        return char.IsLetterOrDigit(before)
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
