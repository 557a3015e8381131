using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Reading;

/// <summary>Where mark-up puts a line.</summary>
internal enum LineZone
{
    /// <summary>In the article, or in a text that has no mark-up.</summary>
    Article,

    /// <summary>Near the article: bylines stand here, never its body.</summary>
    Around,

    /// <summary>Menus, comments, teasers, a header of keys and values.</summary>
    Furniture,
}

/// <summary>A line of the text: where it stands, and where mark-up puts it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageLine(int Start, int Length, LineZone Zone)
{
    public int End => Start + Length;

    public bool IsOutside => Zone != LineZone.Article;
}

/// <summary>The visible text of a file with its lines, and what mark-up or a header says about it.</summary>
internal sealed class PageText(string text, IReadOnlyList<PageLine> lines)
{
    public string Text { get; } = text;

    public IReadOnlyList<PageLine> Lines { get; } = lines;

    /// <summary>Keys and values that the document's own header gives.</summary>
    public IReadOnlyDictionary<string, string> Header { get; init; } = new Dictionary<string, string>();

    public PageMarkup Markup { get; init; } = new();

    public string LineText(int index) => Text.Substring(Lines[index].Start, Lines[index].Length);

    /// <summary>The lines of a text, without their line ends; all of them the article's.</summary>
    public static List<PageLine> Split(string text)
    {
        var lines = new List<PageLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            lines.Add(new PageLine(start, end - start, LineZone.Article));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
