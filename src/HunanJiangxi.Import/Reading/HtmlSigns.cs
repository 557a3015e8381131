namespace HunanJiangxi.Import.Reading;

/// <summary>Tells a page from plain text by its tags.</summary>
internal static class HtmlSigns
{
    private const int Looked = 20_000;

    private static readonly string[] Beginnings =
    [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<div",
        "<p>",
        "<p ",
        "<table",
        "<article",
        "<section",
        "<h1",
        "<?xml",
        "<!--",
    ];

    private static readonly string[] Tags =
    [
        "</p>",
        "<p>",
        "</div>",
        "</a>",
        "<br",
        "</span>",
        "</td>",
        "</li>",
        "</h1>",
        "</strong>",
        "</b>",
    ];

    public static bool IsHtml(string text, string fileName)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Looked));
        var start = head.TrimStart("\uFEFF \t\r\n");
        foreach (var beginning in Beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var isNamed =
            fileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        var tags = 0;
        foreach (var tag in Tags)
        {
            tags += Math.Min(3, Count(head, tag));
        }

        return tags >= (isNamed ? 1 : 3);
    }

    private static int Count(ReadOnlySpan<char> text, string tag)
    {
        var count = 0;
        for (var at = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 3; count++)
        {
            var next = text[(at + tag.Length)..].IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + tag.Length + next;
        }

        return count;
    }
}
