using System.Text;
using HunanJiangxi.Domain.ReadingSheets;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>
/// Text with cells between commas, semicolons or tabs, quoted as RFC 4180 says. A line keeps the number that an editor
/// shows for where it begins, which a quoted line break moves.
/// </summary>
internal static class DelimitedText
{
    public static IReadOnlyList<RawLine> Read(string text)
    {
        var delimiter = DelimiterOf(text);
        var (lines, cells, cell) = (new List<RawLine>(), new List<string>(), new StringBuilder());
        var (line, begins, isQuoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted)
            {
                var isEscaped = letter == '"' && at + 1 < text.Length && text[at + 1] == '"';
                isQuoted = letter != '"' || isEscaped;
                at += isEscaped ? 1 : 0;
                line += letter == '\n' ? 1 : 0;
                if (isQuoted)
                {
                    cell.Append(letter);
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter == delimiter)
            {
                cells.Add(Taken(cell));
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                cells.Add(Taken(cell));
                lines.Add(new RawLine(begins, cells));
                cells = [];
                begins = ++line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Taken(cell));
            lines.Add(new RawLine(begins, cells));
        }

        return lines;
    }

    // the heading tells: no name of a column holds one of the three
    private static char DelimiterOf(string text)
    {
        var heading = text.AsSpan().TrimStart();
        var end = heading.IndexOfAny('\r', '\n');
        heading = end < 0 ? heading : heading[..end];
        var (tabs, commas, semicolons) = (heading.Count('\t'), heading.Count(','), heading.Count(';'));
        return tabs > 0 && tabs >= Math.Max(commas, semicolons) ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
