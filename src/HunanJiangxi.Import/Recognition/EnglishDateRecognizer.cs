using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Dates as English news writes them, whole or in part, absolute or against the day of publication. One pass from
/// word to word.
/// </summary>
internal sealed class EnglishDateRecognizer
{
    private readonly bool[] _starts = new bool[128];
    private readonly EnglishCalendar _calendar;
    private readonly EnglishPeriods _periods;
    private readonly EnglishWordDates _words;
    private readonly EnglishRelativeDates _relative;

    public EnglishDateRecognizer(DateVocabulary words)
    {
        var tense = new EnglishTense(words);
        _calendar = new EnglishCalendar(words, tense);
        _periods = new EnglishPeriods(words, tense);
        _relative = new EnglishRelativeDates(words);
        _words = new EnglishWordDates(words, _calendar, tense);
        foreach (
            var c in words
                .Words.FirstCharacters.Concat(words.Parts.FirstCharacters)
                .Concat("'0123456789jfmasondtwqheglncp")
        )
        {
            if (char.IsAscii(c))
            {
                _starts[c] = _starts[char.ToUpperInvariant(c)] = true;
            }
        }
    }

    public IReadOnlyList<DateFinding> Find(string folded, string text, DateOnly? reference, DateMemory memory)
    {
        var found = new List<DateFinding>();
        memory.StartSentence();
        for (var at = 0; at < folded.Length; )
        {
            if (!MayStart(folded, at) || !TryRead(new DateScan(folded, at, reference, memory), out var read))
            {
                at = char.IsLetterOrDigit(folded[at]) ? PastWord(folded, at) : at + 1;
                continue;
            }

            at = Math.Max(at + 1, read.Stop);
            if (read.IsNone)
            {
                continue;
            }

            var finding = DateFinding.From(read, text);
            found.Add(finding);
            if (read.Date is { } date && !read.IsEra)
            {
                memory.Remember(date);
            }
        }

        return found;
    }

    private bool TryRead(in DateScan scan, out DateReading read)
    {
        var (text, start) = (scan.Text, scan.Start);
        if (char.IsAsciiDigit(text[start]))
        {
            if (NumericDates.TryRead(text, start, scan.Memory.DayFirst, out var date, out var stop))
            {
                read = new DateReading(start, stop) { Date = date };
                return true;
            }

            read = default;
            return !IsFraction(text, start)
                && (
                    _relative.TryAgo(scan, out read)
                    || _periods.TryRead(scan, out read)
                    || _calendar.DayFirst(scan, out read)
                    || EnglishRelativeDates.TryDayOnly(scan, out read)
                );
        }

        if (text[start] == '\'')
        {
            return _periods.TryRead(scan, out read);
        }

        return _words.TryRead(scan, out read)
            || _periods.TryRead(scan, out read)
            || _calendar.MonthFirst(scan, out read);
    }

    private bool MayStart(string text, int at) =>
        text[at] < 128
        && _starts[text[at]]
        && (T.IsWordStart(text, at) || (text[at] == '\'' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private static int PastWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // the 5 of 7.5, 1,500 and 0731-5 begins nothing
    private static bool IsFraction(string text, int at) =>
        at > 1 && text[at - 1] is '.' or ',' or '/' or ':' or '$' && char.IsDigit(text[at - 2]);
}
