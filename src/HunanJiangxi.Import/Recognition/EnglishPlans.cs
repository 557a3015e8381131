using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The years of a five-year plan: "the 13th Five-Year Plan period" is 2016 to 2020. The plan by its name alone is a
/// document and no date.
/// </summary>
internal sealed class EnglishPlans(DateVocabulary words)
{
    private static readonly string[] Plans =
    [
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
    ];

    private readonly PhraseMatcher<string> _planPeriods = words.List(nameof(DateEntries.PlanPeriods));
    private readonly PhraseMatcher<string> _planBefore = words.List(nameof(DateEntries.PlanBefore));

    public bool TryRead(in DateScan scan, out DateReading read)
    {
        read = default;
        var text = scan.Text;
        var at = scan.Start;
        var spelled = WordOf(Plans, text, scan.Start);
        var number = spelled >= 0 ? spelled + 10 : 0;
        if (spelled >= 0)
        {
            at += Plans[spelled].Length;
        }
        else if (!T.Day(text, ref at, out number, out var isOrdinal) || !isOrdinal)
        {
            return false;
        }

        T.Blanks(text, ref at);
        if (
            number is < 10 or > 20
            || (!T.Word(text, ref at, "Five-Year Plan") && !T.Word(text, ref at, "Five Year Plan"))
        )
        {
            return false;
        }

        var first = 2001 + ((number - 10) * 5);
        var the = scan.Start;
        _ = T.WordBefore(text, the, out var theStart) is "the" or "The" ? the = theStart : the;
        var isAsked = _planBefore.EndingAt(text, the, 12) is not null;
        var hasPeriod = at < text.Length && _planPeriods.TryMatchAt(text, at, text.Length, out _);
        var stop = at;
        if (hasPeriod && text[at] != '(' && T.Word(text, ref at, "period"))
        {
            stop = at;
        }

        if (T.Is(text, at, '(') && text.IndexOf(')', at) is var close && close > 0 && close - at < 14)
        {
            stop = close + 1;
        }

        while (text[stop - 1] == ' ')
        {
            stop--;
        }

        read =
            isAsked || hasPeriod
                ? new DateReading(scan.Start, stop)
                {
                    Date = PartialDate.OfYear(first),
                    End = PartialDate.OfYear(first + 4),
                    IsEra = true,
                }
                : DateReading.None(scan.Start, stop);
        return true;
    }

    public static int WordOf(string[] words, string text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        var rest = text.AsSpan(at);
        for (var i = 0; i < words.Length; i++)
        {
            if (
                (words[i][0] | 0x20) == (rest[0] | 0x20)
                && rest.StartsWith(words[i], StringComparison.OrdinalIgnoreCase)
            )
            {
                return i;
            }
        }

        return -1;
    }
}
