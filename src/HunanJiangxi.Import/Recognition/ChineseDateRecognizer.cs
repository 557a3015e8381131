using System.Buffers;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Dates as Chinese news writes them, whole or in part, absolute or against the day of publication. One pass over the
/// text: only figures, numerals and the first characters of the words in <c>dates.yaml</c> are looked at.
/// </summary>
internal sealed class ChineseDateRecognizer
{
    private const string Numerals = "0123456789〇零○一二两三四五六七八九十";

    private readonly SearchValues<char> _starts;
    private readonly ChineseWordDates _words;
    private readonly ChineseNumberDates _numbers;

    public ChineseDateRecognizer(DateVocabulary words)
    {
        var calendar = new ChineseCalendar(words);
        var tense = new ChineseTense(words);
        _starts = SearchValues.Create([.. Numerals, .. words.Words.FirstCharacters, .. "《》第前头上下首周星礼"]);
        _numbers = new ChineseNumberDates(words, calendar, tense);
        _words = new ChineseWordDates(words, calendar, tense);
    }

    public IReadOnlyList<DateFinding> Find(string folded, string text, DateOnly? reference, DateMemory memory)
    {
        var found = new List<DateFinding>();
        memory.StartSentence();
        var depth = 0;
        var at = 0;
        while (Next(folded, at) is { } start)
        {
            depth = Math.Max(
                0,
                depth
                    + (
                        folded[start] is '《' ? 1
                        : folded[start] is '》' ? -1
                        : 0
                    )
            );
            var scan = new DateScan(folded, start, reference, memory);
            if (!_words.TryRead(scan, out var read) && !_numbers.TryRead(scan, out read))
            {
                at = Numerals.Contains(folded[start], StringComparison.Ordinal) ? PastNumber(folded, start) : start + 1;
                continue;
            }

            at = Math.Max(start + 1, read.Stop);
            if (read.IsNone)
            {
                continue;
            }

            found.Add(DateFinding.From(read, text));
            if (read.Date is { } date && depth == 0 && !read.IsEra)
            {
                memory.Remember(date);
            }
        }

        return found;
    }

    private int? Next(string folded, int at)
    {
        var next = at < folded.Length ? folded.AsSpan(at).IndexOfAny(_starts) : -1;
        return next < 0 ? null : at + next;
    }

    private static int PastNumber(string folded, int at)
    {
        var isFigure = char.IsAsciiDigit(folded[at]);
        while (
            at < folded.Length
            && (isFigure ? char.IsAsciiDigit(folded[at]) : Numerals.Contains(folded[at], StringComparison.Ordinal))
        )
        {
            at++;
        }

        return at;
    }
}
