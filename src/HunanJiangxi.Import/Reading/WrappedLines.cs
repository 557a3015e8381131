namespace HunanJiangxi.Import.Reading;

/// <summary>
/// A plain text whose paragraphs were broken after so many letters: its lines are joined again where a sentence goes on,
/// so that a line holds whole sentences. Only Latin script is broken like that at the blanks between words.
/// </summary>
internal static class WrappedLines
{
    private const int Shortest = 40;
    private const int Longest = 110;
    private const int LeastBreaks = 4;

    /// <summary>The lines, joined where the text is a broken one; else as they are.</summary>
    public static List<PageLine> Join(string text, List<PageLine> lines)
    {
        if (!IsBroken(text, lines))
        {
            return lines;
        }

        var joined = new List<PageLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined is [.., var last] && GoesOn(text, last) && line.Length > 0 && IsNext(text, last, line))
            {
                joined[^1] = last with { Length = line.End - last.Start };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static bool IsBroken(string text, List<PageLine> lines)
    {
        var (breaks, tooLong, written) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            written += lines[i].Length > 0 ? 1 : 0;
            tooLong += lines[i].Length > Longest ? 1 : 0;
            var isBreak =
                i + 1 < lines.Count
                && lines[i + 1].Length > 0
                && char.IsAsciiLetterLower(text[lines[i + 1].Start])
                && GoesOn(text, lines[i]);
            breaks += isBreak ? 1 : 0;
        }

        return breaks >= LeastBreaks && tooLong * 20 <= written;
    }

    // what was joined already ends with its last line
    private static bool GoesOn(string text, PageLine line)
    {
        var end = text.AsSpan(line.Start, line.Length).TrimEnd();
        return end.Length >= Shortest
            && (char.IsAsciiLetterOrDigit(end[^1]) || end[^1] is ',' or '-' or ';' or '\'' or '’');
    }

    private static bool IsNext(string text, PageLine last, PageLine line) =>
        line.Start - last.End <= 2 && text[line.Start] < '\u2E80' && text[line.Start] is not ('•' or '-' or '*' or '|');
}
