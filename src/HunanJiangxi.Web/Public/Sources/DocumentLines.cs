namespace HunanJiangxi.Web.Public.Sources;

/// <summary>A line of a document, cut where the marked passage begins and ends.</summary>
public sealed record DocumentLine(bool IsBody, string Before, string Marked, string After, bool IsFirstMarked);

/// <summary>Cuts a document into lines to show, the marked passage in them and what is not the article set apart.</summary>
public static class DocumentLines
{
    public static IReadOnlyList<DocumentLine> Of(string text, int bodyStart, int bodyEnd, Passage? passage)
    {
        var lines = new List<DocumentLine>();
        var marked = false;
        for (var start = 0; start < text.Length; )
        {
            var stop = text.IndexOf('\n', start);
            var end = stop < 0 ? text.Length : stop;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                var line = Cut(text, start, end, passage) with { IsBody = start >= bodyStart && end <= bodyEnd + 1 };
                lines.Add(line with { IsFirstMarked = !marked && line.Marked.Length > 0 });
                marked |= line.Marked.Length > 0;
            }

            start = end + 1;
        }

        return lines;
    }

    private static DocumentLine Cut(string text, int start, int end, Passage? passage)
    {
        var from = Math.Clamp(passage?.Start ?? end, start, end);
        var to = Math.Clamp(passage?.End ?? end, from, end);
        return new DocumentLine(false, text[start..from], text[from..to], text[to..end], false);
    }
}
