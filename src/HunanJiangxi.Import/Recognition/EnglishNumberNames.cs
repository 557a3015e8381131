using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What stands around an English number: names that hold it (G60, COVID-19, Article 26, ISO 9001), words of money, and
/// nouns before it that it counts ("a registered population of 13.41 million").
/// </summary>
internal sealed class EnglishNumberNames(LanguageVocabulary words)
{
    private static readonly string[] MoneyWords = ["yuan", "RMB", "CNY", "US dollars", "U.S. dollars", "dollars"];
    private static readonly string[] Suffixes =
    [
        "km",
        "kw",
        "mw",
        "gw",
        "sq",
        "m2",
        "mn",
        "bn",
        "tn",
        "m",
        "k",
        "kv",
        "kwh",
        "mwh",
        "ha",
        "kg",
        "mm",
        "cm",
        "mln",
        "b",
        "t",
    ];

    private readonly QualifierReader _qualifiers = new(words);

    // G60, 5A, "14th", 0731-8412, 10:30, COVID-19, U-20, "the Five-Year Plan"
    public bool IsPartOfName(string folded, ScannedNumber number)
    {
        var at = EnglishNumberScanner.Money(folded, number.Start)?.Start ?? number.Start;
        var before = at > 0 ? folded[at - 1] : ' ';
        var end = number.IsFigure ? FigureEnd(folded, number.Start) : number.End;
        var after = end < folded.Length ? folded[end] : ' ';
        return char.IsLetterOrDigit(before)
            || before is '.' or '/' or ':' or '#' or '_' or '@'
            || (before == '-' && at > 1 && char.IsLetterOrDigit(folded[at - 2]))
            || (after is ':' or '/' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]))
            || (number.IsFigure && char.IsAsciiLetter(after) && !IsKnownSuffix(folded, end))
            || folded.AsSpan(number.End).StartsWith("-year plan", StringComparison.OrdinalIgnoreCase)
            || words.Words("ordinal-before").EndingAt(folded, at, 14) is not null
            || (at == number.Start && IsAfterAcronym(folded, at));
    }

    public static int MoneyWordEnd(string folded, int at)
    {
        var from = at < folded.Length && folded[at] == ' ' ? at + 1 : at;
        foreach (var word in MoneyWords)
        {
            if (folded.AsSpan(from).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return from + word.Length;
            }
        }

        return at;
    }

    /// <summary>The end of a sign of money that starts at a place.</summary>
    public static int SignEnd(string folded, int at)
    {
        foreach (var sign in (ReadOnlySpan<string>)["US$", "HK$", "$", "¥", "€", "RMB ", "RMB"])
        {
            if (folded.AsSpan(Math.Min(at, folded.Length)).StartsWith(sign))
            {
                return at + sign.Length;
            }
        }

        return at;
    }

    /// <summary>"a registered population of 13.41 million", "shared nursing homes rose to 94"</summary>
    public CountedNoun.Counted? CountedBefore(string folded, int start, int end, decimal value)
    {
        var from = _qualifiers.EndingAt(folded, start)?.Start ?? start;
        var left = Math.Max(LastBreak(folded, Math.Max(0, from - 1)) + 1, from - 70);
        if (value >= 100 && words.Words("counted-before").IsIn(folded, left, from))
        {
            return new CountedNoun.Counted("people", "person", "count", end);
        }

        if (words.Words("rose-to").EndingAt(folded, from, 20) is { } verb && value >= 2)
        {
            return CountedNoun.Before(folded, left, verb.Start, end);
        }

        return value >= 2 && OldValue(folded, left, from) is { } old
            ? CountedNoun.Before(folded, Math.Max(LastBreak(folded, old) + 1, old - 90), old, end)
            : null;
    }

    // the comma of 108,700 parts nothing
    private static int LastBreak(string folded, int from)
    {
        var at = folded.LastIndexOfAny([',', ';', '.'], from);
        while (
            at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1])
        )
        {
            at = folded.LastIndexOfAny([',', ';', '.'], at - 1);
        }

        return at;
    }

    // "from 31 to 12", "from 310 in 2021 to 745": where the old value's "from" stands
    private static int? OldValue(string folded, int left, int from)
    {
        const string Word = " from ";
        if (
            !folded.AsSpan(left, from - left).EndsWith(" to ")
            || folded.LastIndexOf(Word, from, from - left, StringComparison.Ordinal) is not (>= 0 and var old)
        )
        {
            return null;
        }

        var number = folded.AsSpan(old + Word.Length, from - old - Word.Length);
        var end = number.IndexOf(' ');
        var gap = number[end..].Trim();
        var isBare = gap is "to" || (gap.StartsWith("in ") && gap.Length is 10 && char.IsAsciiDigit(gap[3]));
        return char.IsAsciiDigit(number[0]) && number[..end].IndexOf('%') < 0 && isBare ? old : null;
    }

    /// <summary>The minutes after hours: " and 20 minutes".</summary>
    public (decimal Value, int End)? Minutes(string folded, int at, EnglishNumberScanner scanner)
    {
        var rest = folded.AsSpan(at);
        var start =
            rest.StartsWith(" and ") ? at + 5
            : rest.StartsWith(" ") ? at + 1
            : folded.Length;
        if (start >= folded.Length || !char.IsAsciiLetterOrDigit(folded[start]))
        {
            return null;
        }

        return
            scanner.Read(folded, start) is { Value: { } value } number
            && number.End + 1 < folded.Length
            && words.Units.TryMatchAt(folded, number.End + 1, folded.Length, out var unit)
            && unit.Value.Code == "minute"
            ? (value, unit.End)
            : null;
    }

    private static int FigureEnd(string folded, int start) => EnglishNumber.Figure(folded, start).End;

    private static bool IsKnownSuffix(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
        {
            end++;
        }

        var suffix = folded[at..end];
        return Array.Exists(Suffixes, known => known.Equals(suffix, StringComparison.OrdinalIgnoreCase));
    }

    // ISO 9001: letters in capitals name what the number belongs to, unless the whole line is set so
    private bool IsAfterAcronym(string folded, int at)
    {
        var end = at > 0 && folded[at - 1] == ' ' ? at - 1 : 0;
        var start = end;
        while (start > 0 && char.IsAsciiLetterUpper(folded[start - 1]))
        {
            start--;
        }

        return end - start is >= 2 and <= 5
            && (start == 0 || folded[start - 1] == ' ')
            && _qualifiers.EndingAt(folded, at) is null;
    }
}
