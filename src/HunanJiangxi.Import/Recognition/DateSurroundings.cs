using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What the words right around a date make of it: a habit, a date given up, a dateline, an aside.</summary>
internal sealed class DateSurroundings(LanguageVocabulary words)
{
    private const int Near = 40;

    public bool RuleOut(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        return IsInBrackets(folded, date)
            || IsDateline(folded, date)
            || IsNowadays(folded, date)
            || IsHabit(sentence, date)
            || date is { Date.Precision: DatePrecision.Year, Text: [.., '度'] }
            || (IsLooseLimit(date) && !IsDue(sentence, date))
            || IsGivenUp(sentence, date)
            || IsDenied(sentence, date)
            || IsRuledOutBefore(sentence, date)
            || IsFollowedBy(folded, date.Stop, "not-event-after");
    }

    /// <summary>自2019年5月签订协议以来: what began it happened on that date, although the date opens a period.</summary>
    public bool BeginsWithHappening(Sentence sentence, DateFinding date)
    {
        if (!sentence.IsChinese)
        {
            return false;
        }

        var folded = sentence.Folded;
        var until = folded.IndexOf(
            "以来",
            date.Stop,
            Math.Min(folded.Length - date.Stop, Near),
            StringComparison.Ordinal
        );
        return until > date.Stop
            && folded.AsSpan(date.Stop, until - date.Stop).IndexOfAny(",。;") < 0
            && words.Words("sure-happening").IsIn(folded, date.Stop, until);
    }

    // "from June 5 to 7" is a happening of some days, "from June" only its beginning
    private bool IsRuledOutBefore(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        if (words.Words("event-before").EndingAt(folded, date.Start, 20) is not null || IsNotBefore(sentence, date))
        {
            return false;
        }

        var isDay = date.Date?.Precision == DatePrecision.Day;
        var head = folded.AsSpan(0, date.Start).Trim();
        var takesEffect =
            isDay
            && (
                head is "From" or "自" or "从"
                || head.EndsWith("since", StringComparison.OrdinalIgnoreCase)
                || folded.AsSpan(date.Stop).StartsWith("起")
            );
        takesEffect = takesEffect || Begins(sentence, date) || StartsThen(sentence, date);
        var list = takesEffect || (isDay && date.End is not null) ? "not-event-before-superseded" : "not-event-before";
        if (words.Words(list).EndingAt(folded, date.Start, 30) is not null)
        {
            return !BeginsWithHappening(sentence, date);
        }

        return date.Date?.Precision == DatePrecision.Year
            && words.Words("not-event-before-year").EndingAt(folded, date.Start, 30) is not null
            && !IsFounding(sentence, date);
    }

    // "are to run shuttle buses from July 1"
    private bool StartsThen(Sentence sentence, DateFinding date) =>
        !sentence.IsChinese
        && date is { Date.Precision: DatePrecision.Day, End: null }
        && sentence.Folded.AsSpan(0, date.Start).TrimEnd().EndsWith(" from")
        && words.Words("planned-event").IsIn(sentence.Folded, 0, date.Start);

    // 从2022年5月起,两镇开始…: told as a beginning, and no period of an account
    private bool Begins(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        return date is { Date.Precision: DatePrecision.Month, End: null }
            && folded.AsSpan(date.Stop).StartsWith("起")
            && words.Words("begins").IsIn(folded, date.Stop, Math.Min(folded.Length, date.Stop + Near));
    }

    // "Established in 2019, the demonstration zone includes …": a firm's year of founding is none of ours, its own is
    private bool IsFounding(Sentence sentence, DateFinding date)
    {
        const int Subject = 140;
        var folded = sentence.Folded;
        if (sentence.IsChinese || words.Words("founding-lead").EndingAt(folded, date.Start, 20) is not { } lead)
        {
            return false;
        }

        // "the cooperation was first established in 1996"
        if (lead.Start > 0)
        {
            var from = Math.Max(folded.LastIndexOfAny([',', ';'], lead.Start) + 1, lead.Start - Near);
            return words.Words("founded-cooperation").IsIn(folded, Math.Max(0, from), lead.Start);
        }

        return folded.AsSpan(date.Stop).StartsWith(", the ")
            && words.Words("founded-cooperation").IsIn(folded, date.Stop, Math.Min(folded.Length, date.Stop + Subject));
    }

    private bool IsFollowedBy(string folded, int at, string list)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at < folded.Length && words.Words(list).TryMatchAt(folded, at, folded.Length, out _);
    }

    // 每季度末月25日前, 每年的5月18日
    private static bool IsHabit(Sentence sentence, DateFinding date)
    {
        if (!sentence.IsChinese)
        {
            return false;
        }

        // 当年签约、当年开工、当年投产: a way of working, not a year
        if (date.Text is "当年" or "當年" && sentence.Folded.AsSpan().Count("当年") > 1)
        {
            return true;
        }

        var head = sentence.Folded.AsSpan(Math.Max(0, date.Start - 8), Math.Min(8, date.Start));
        var each = head.LastIndexOf('每');
        return each >= 0 && head[each..].IndexOfAny(",。;") < 0;
    }

    // 年内, 上半年, "this year", "later this year": no more than a promise or an account without a year of its own
    private static bool IsLooseLimit(DateFinding date) =>
        date.IsRelative
        && (date.Date?.Precision == DatePrecision.HalfYear || date.Text.EndsWith("年内", StringComparison.Ordinal));

    // 今年下半年开工, 将于明年上半年通车: what begins or ends then is a happening of that year
    private bool IsDue(Sentence sentence, DateFinding date)
    {
        const int Reach = 10;
        var folded = sentence.Folded;
        return sentence.IsChinese
            && date.Date?.Precision == DatePrecision.HalfYear
            && words.Words("due-works").First(folded, date.Stop, Math.Min(folded.Length, date.Stop + Reach))
                is { } works
            && folded.AsSpan(date.Stop, works.Start - date.Stop).IndexOfAny(",。;、的") < 0
            && !words
                .Words("counted-things")
                .TryMatchAt(folded, Math.Min(works.End, folded.Length - 1), folded.Length, out _)
            && !sentence.Found.Quantities.Any(quantity => quantity.Start >= date.Stop);
    }

    // "was originally due to open in December": no comma between the word and the date; "originally launched" is done
    private bool IsGivenUp(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        var from = Math.Max(0, date.Start - (sentence.IsChinese ? 12 : 60));
        return words.Words("superseded-clause").Last(folded, from, date.Start) is { } word
            && folded.AsSpan(word.End, date.Start - word.End).IndexOfAny(",;") < 0
            && !IsFollowedBy(folded, word.End, "sure-happening");
    }

    private static bool IsInBrackets(string folded, DateFinding date)
    {
        var open = folded.LastIndexOf('(', date.Start);
        return open >= 0 && folded.IndexOf(')', open) >= date.Stop;
    }

    // 新华社长沙8月2日电, CHANGSHA, Aug. 2 (Xinhua) --
    private static bool IsDateline(string folded, DateFinding date)
    {
        var rest = folded.AsSpan(date.Stop).TrimStart();
        return rest.StartsWith("电")
            || rest.StartsWith("讯")
            || IsWireMark(rest)
            || (date.Stop < 60 && rest.StartsWith("--"))
            || (date.Stop < 80 && rest.StartsWith('-') && IsCapitals(folded.AsSpan(0, date.Start)));
    }

    // "LIMBE, LOWER PLAIN, December 21 - The mayor …"
    private static bool IsCapitals(ReadOnlySpan<char> head) =>
        head.ContainsAnyInRange('A', 'Z') && !head.ContainsAnyInRange('a', 'z') || IsCity(head);

    // "Lugano, 14.09.2021 - The canton …"
    private static bool IsCity(ReadOnlySpan<char> head)
    {
        const int Longest = 24;
        head = head.TrimEnd();
        return head.Length is > 3 and < Longest
            && head[^1] == ','
            && char.IsAsciiLetterUpper(head[0])
            && head.Count(' ') <= 1
            && head[..^1].IndexOfAny(",;(") < 0;
    }

    // "Today, however, the village has …", "Today, 40 firms are …": these days, not the day of the report
    private static bool IsNowadays(string folded, DateFinding date)
    {
        if (
            date.Start > 1
            || date.Stop >= folded.Length
            || folded[date.Stop] != ','
            || date.Text is not ("Today" or "today")
        )
        {
            return false;
        }

        var tail = folded.AsSpan(date.Stop, Math.Min(Near + Near, folded.Length - date.Stop));
        return tail.Contains(" has ", StringComparison.Ordinal)
            || tail.Contains(" have ", StringComparison.Ordinal)
            || tail.Contains(" is ", StringComparison.Ordinal)
            || tail.Contains(" are ", StringComparison.Ordinal);
    }

    // (Xinhua) --, (Southern Border Wire) -, /Border Wire/ --
    private static bool IsWireMark(ReadOnlySpan<char> rest)
    {
        var close = rest switch
        {
            ['(', ..] => rest.IndexOf(')'),
            ['/', ..] => rest[1..].IndexOf('/') + 1,
            _ => -1,
        };
        return close is > 1 and < Near && rest[(close + 1)..].TrimStart() is ['-', ..];
    }

    // "did not open until June" says that it opened in June
    private bool IsNotBefore(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        var from = Math.Max(0, date.Start - Near);
        return !sentence.IsChinese
            && words.Words("denial-lifted").EndingAt(folded, date.Start, 12) is { } until
            && words.Words("denial").Last(folded, from, until.Start) is { } denial
            && folded.AsSpan(denial.End, date.Start - denial.End).IndexOfAny(",;") < 0;
    }

    // "was not opened in June, but …", 并未于6月开工; "not until June" says that it was
    private bool IsDenied(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        var from = Math.Max(0, date.Start - (sentence.IsChinese ? 6 : Near));
        return words.Words("denial").Last(folded, from, date.Start) is { } denial
            && folded.AsSpan(denial.End, date.Start - denial.End).IndexOfAny(",;。") < 0
            && words.Words("denial-lifted").Last(folded, denial.Start, date.Start) is null;
    }
}
