using System.Text;

namespace HunanJiangxi.Web.Tests.Public.Data;

/// <summary>RFC 4180 as a stranger reads it: not by the library that the portal writes with.</summary>
internal sealed record CsvRows(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string Cell(IReadOnlyList<string> row, string column) => row[Header.ToList().IndexOf(column)];

    public static CsvRows Of(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is ',' or '\n' && !isQuoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        Assert.False(isQuoted);
        Assert.All(rows, one => Assert.Equal(rows[0].Count, one.Count));
        return new CsvRows(rows[0], rows[1..]);
    }
}
