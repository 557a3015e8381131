namespace HunanJiangxi.Import.Reading;

/// <summary>Plain text, kept as it is; a header between two lines of three hyphens is read as key and value.</summary>
internal static class PlainTextReader
{
    public static PageText Read(string text)
    {
        var lines = PageText.Split(text);
        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var end = HeaderEnd(text, lines);
        for (var i = 1; i < end; i++)
        {
            var line = text.AsSpan(lines[i].Start, lines[i].Length);
            var colon = line.IndexOf(':');
            if (colon > 0 && !line[(colon + 1)..].IsWhiteSpace())
            {
                header[line[..colon].Trim().ToString()] = line[(colon + 1)..].Trim().Trim('"').ToString();
            }
        }

        for (var i = 0; i <= end; i++)
        {
            lines[i] = lines[i] with { Zone = LineZone.Furniture };
        }

        return new PageText(text, WrappedLines.Join(text, lines)) { Header = header };
    }

    private static int HeaderEnd(string text, List<PageLine> lines)
    {
        if (lines.Count == 0 || !IsFence(text, lines[0]))
        {
            return -1;
        }

        for (var i = 1; i < Math.Min(lines.Count, 60); i++)
        {
            if (IsFence(text, lines[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsFence(string text, PageLine line) =>
        text.AsSpan(line.Start, line.Length).TrimEnd().SequenceEqual("---");
}
