using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether the clause around a Chinese date tells of what is to come (将, 拟) or of what is past (已, 了).</summary>
internal sealed class ChineseTense(DateVocabulary words)
{
    private const int Reach = 60;

    public Tense Of(string text, int start, int stop)
    {
        var from = start;
        while (from > 0 && start - from < 12 && text[from - 1] is not (',' or '。' or ';' or '!' or '?'))
        {
            from--;
        }

        var before = In(text, from, start);
        return before != Tense.None ? before : In(text, stop, ClauseEnd(text, stop));
    }

    // the clause after the date; where the date stands alone before a comma, the one after that
    private static int ClauseEnd(string text, int stop)
    {
        var isAlone = stop < text.Length && text[stop] is ',' or ' ';
        var end = isAlone ? stop + 1 : stop;
        while (end < text.Length && end - stop < Reach && text[end] is not (',' or '。' or ';' or '!' or '?'))
        {
            end++;
        }

        return end;
    }

    private Tense In(string text, int from, int end)
    {
        var seen = Tense.None;
        foreach (var match in words.Tenses.Find(text, from, end))
        {
            if (match.Value == Tense.Future)
            {
                return Tense.Future;
            }

            seen = match.Value == Tense.Past ? Tense.Past : seen;
        }

        return seen;
    }
}
