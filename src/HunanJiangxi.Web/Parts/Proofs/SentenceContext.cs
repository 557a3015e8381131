namespace HunanJiangxi.Web.Parts.Proofs;

/// <summary>Finds the sentence in which a quote stands, within its line and within reason.</summary>
public static class SentenceContext
{
    private const int Longest = 160;

    public static (string Before, string After) Around(string text, int start, int length)
    {
        var first = start;
        while (first > 0 && start - first < Longest && !EndsSentence(text, first - 1))
        {
            first--;
        }

        var end = start + length;
        var last = end;
        while (last < text.Length && last - end < Longest && text[last] != '\n' && !EndsSentence(text, last - 1))
        {
            last++;
        }

        return (text[first..start].TrimStart(), text[end..last].TrimEnd());
    }

    // A full stop ends a sentence only before a blank: 5.05 does not, nor does a quote's own closing mark.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '\n' or '。' or '！' or '？'
        || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
