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
            || IsHabit(sentence, date)
            || date is { Date.Precision: DatePrecision.Year, Text: [.., '度'] }
            || IsLooseLimit(date)
            || IsGivenUp(sentence, date)
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
        var isDay = date.Date?.Precision == DatePrecision.Day;
        var head = folded.AsSpan(0, date.Start).Trim();
        var takesEffect = isDay && (head is "From" or "自" or "从" || folded.AsSpan(date.Stop).StartsWith("起"));
        var list = takesEffect || (isDay && date.End is not null) ? "not-event-before-superseded" : "not-event-before";
        if (words.Words(list).EndingAt(folded, date.Start, 30) is not null)
        {
            return !BeginsWithHappening(sentence, date);
        }

        return date.Date?.Precision == DatePrecision.Year
            && words.Words("not-event-before-year").EndingAt(folded, date.Start, 30) is not null;
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

        var head = sentence.Folded.AsSpan(Math.Max(0, date.Start - 8), Math.Min(8, date.Start));
        var each = head.LastIndexOf('每');
        return each >= 0 && head[each..].IndexOfAny(",。;") < 0;
    }

    // 年内, 上半年, "this year", "later this year": no more than a promise or an account without a year of its own
    private static bool IsLooseLimit(DateFinding date) =>
        date.IsRelative
        && (date.Date?.Precision == DatePrecision.HalfYear || date.Text.EndsWith("年内", StringComparison.Ordinal));

    // "was originally due to open in December": no comma between the word and the date
    private bool IsGivenUp(Sentence sentence, DateFinding date)
    {
        var folded = sentence.Folded;
        var from = Math.Max(0, date.Start - (sentence.IsChinese ? 12 : Near));
        return words.Words("superseded-clause").Last(folded, from, date.Start) is { } word
            && folded.AsSpan(word.End, date.Start - word.End).IndexOfAny(",;") < 0;
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
            || rest.StartsWith("(Xinhua")
            || (date.Stop < 60 && rest.StartsWith("--"));
    }
}
