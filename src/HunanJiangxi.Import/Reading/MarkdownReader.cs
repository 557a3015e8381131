using System.Buffers;
using System.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The visible text of a Markdown file (CommonMark with tables): marks of headings, lists, emphasis, links and images
/// dropped, every block on its lines. Line by line and in one pass, so that no file is slow.
/// </summary>
internal static class MarkdownReader
{
    private static readonly SearchValues<char> s_ruleMarks = SearchValues.Create("-*_=|:` ~");

    private const int Looked = 400;

    public static bool IsMarkdown(string text, string fileName)
    {
        int headings = 0,
            marks = 0,
            seen = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            headings += HeadingLevel(line) > 0 ? 1 : 0;
            var shown = line.Length > 2_000 ? line[..2_000] : line;
            marks +=
                shown.Contains("](", StringComparison.Ordinal) || shown.Contains("**", StringComparison.Ordinal)
                    ? 1
                    : 0;
            if (++seen > Looked)
            {
                break;
            }
        }

        var isNamed =
            fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        return isNamed ? headings + marks > 0 : (headings > 0 && marks > 0) || headings > 1;
    }

    public static PageText Read(PageText plain)
    {
        var text = new StringBuilder(plain.Text.Length);
        var lines = new List<PageLine>();
        string? title = null;
        foreach (var line in plain.Lines)
        {
            var written = plain.Text.AsSpan(line.Start, line.Length);
            if (IsRule(written))
            {
                continue;
            }

            var start = text.Length;
            var level = line.Zone == LineZone.Article ? HeadingLevel(written) : 0;
            Write(line.Zone == LineZone.Article ? WithoutBlockMarks(written, level) : written, text);
            lines.Add(new PageLine(start, text.Length - start, line.Zone));
            title ??= level == 1 && text.Length > start ? text.ToString(start, text.Length - start).Trim() : null;
            text.Append('\n');
        }

        return new PageText(text.ToString(), lines)
        {
            Header = plain.Header,
            Markup = new PageMarkup { Title = title },
        };
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }

        return level is > 0 and <= 6 && level < line.Length && line[level] == ' ' ? level : 0;
    }

    // ---, ***, ===, | --- | --- |, ```: marks alone
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var shown = line.Trim();
        return shown.Length >= 3 && shown.IndexOfAnyExcept(s_ruleMarks) < 0;
    }

    private static ReadOnlySpan<char> WithoutBlockMarks(ReadOnlySpan<char> line, int level)
    {
        if (level > 0)
        {
            return line[level..].Trim().TrimEnd('#').TrimEnd();
        }

        var rest = line.TrimStart();
        while (rest.Length > 1 && rest[0] == '>')
        {
            rest = rest[1..].TrimStart();
        }

        return rest.Length > 2 && rest[0] is '-' or '*' or '+' && rest[1] == ' ' ? rest[2..].TrimStart() : rest;
    }

    private static void Write(ReadOnlySpan<char> line, StringBuilder text)
    {
        var isRow = line.Length > 2 && line[0] == '|' && line.TrimEnd()[^1] == '|';
        var shown = isRow ? line.Trim().Trim('|') : line;
        for (var i = 0; i < shown.Length; i++)
        {
            switch (shown[i])
            {
                case '\\' when i + 1 < shown.Length && char.IsAscii(shown[i + 1]) && char.IsPunctuation(shown[i + 1]):
                    text.Append(shown[++i]);
                    break;
                case '*' or '`':
                case '_' when IsEmphasis(shown, i):
                case '!' when i + 1 < shown.Length && shown[i + 1] == '[':
                    break;
                case '[' when Closes(shown, i):
                    break;
                case ']' when i + 1 < shown.Length && shown[i + 1] == '(':
                    i = EndOfAddress(shown, i + 1);
                    break;
                case '|' when isRow:
                    text.Append('\t');
                    break;
                default:
                    text.Append(shown[i]);
                    break;
            }
        }
    }

    // an underscore at the edge of a word; one inside a word is a letter of it
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at) =>
        at == 0 || at + 1 == line.Length || !char.IsLetterOrDigit(line[at - 1]) || !char.IsLetterOrDigit(line[at + 1]);

    private static bool Closes(ReadOnlySpan<char> line, int at)
    {
        var reach = line.Slice(at, Math.Min(300, line.Length - at));
        var close = reach.IndexOf(']');
        return close > 0 && close + 1 < reach.Length && reach[close + 1] == '(';
    }

    private static int EndOfAddress(ReadOnlySpan<char> line, int at)
    {
        var reach = line.Slice(at, Math.Min(2_000, line.Length - at));
        var close = reach.IndexOf(')');
        return close < 0 ? at - 1 : at + close;
    }
}
