namespace HunanJiangxi.Import.Reading;

/// <summary>A line of the text: where it stands, and whether mark-up puts it outside the article.</summary>
internal readonly record struct PageLine(int Start, int Length, bool IsOutside)
{
    public int End => Start + Length;
}

/// <summary>The visible text of a file with its lines, and what mark-up or a header says about it.</summary>
internal sealed class PageText(string text, IReadOnlyList<PageLine> lines)
{
    public string Text { get; } = text;

    public IReadOnlyList<PageLine> Lines { get; } = lines;

    public IReadOnlyDictionary<string, string> Header { get; init; } = new Dictionary<string, string>();

    public string? HtmlTitle { get; init; }

    public string? HtmlSite { get; init; }

    public string? HtmlPublished { get; init; }

    public string? HtmlAuthor { get; init; }

    public string? HtmlSource { get; init; }

    public string? HtmlAddress { get; init; }

    public string LineText(int index) => Text.Substring(Lines[index].Start, Lines[index].Length);

    /// <summary>The lines of a text, without their line ends.</summary>
    public static List<PageLine> Split(string text, Func<int, int, bool>? isOutside = null)
    {
        var lines = new List<PageLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            lines.Add(new PageLine(start, length, isOutside?.Invoke(start, length) ?? false));
            start = end + 1;
        }

        return lines;
    }
}
