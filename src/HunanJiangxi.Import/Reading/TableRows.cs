namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Lines of a page that are the rows of a table: as many cells in each, parted by bars or tabs, with figures in them or
/// with a county in every cell. A menu has neither.
/// </summary>
internal sealed class TableRows
{
    private const int MostCells = 12;
    private const int LongestRow = 300;
    private static readonly char[] s_bars = ['|', '｜', '\t'];

    private readonly HashSet<int> _rows = [];

    public TableRows(PageText page)
    {
        for (var first = 0; first < page.Lines.Count; )
        {
            var cells = Cells(page, first);
            var last = first;
            while (
                cells >= 2
                && last + 1 < page.Lines.Count
                && (Cells(page, last + 1) == cells || IsRule(LineAt(page, last + 1)))
            )
            {
                last++;
            }

            if (last > first && IsTable(page, first, last))
            {
                _rows.UnionWith(Enumerable.Range(first, last - first + 1).Where(line => !IsRule(LineAt(page, line))));
            }

            first = last + 1;
        }
    }

    public bool Holds(int line) => _rows.Contains(line);

    // the head row names, the others hold a number in a cell of its own; or every cell is a county
    private static bool IsTable(PageText page, int first, int last)
    {
        var (figures, pairs) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var cells = LineAt(page, i)
                .ToString()
                .Split(s_bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            figures += i > first && Array.Exists(cells, IsNumber) ? 1 : 0;
            pairs += Array.TrueForAll(cells, static cell => cell[^1] is '市' or '县' or '区' or '州') ? 1 : 0;
        }

        return (figures >= 1 && figures >= (last - first) / 2) || pairs >= 2;
    }

    private static bool IsNumber(string cell) =>
        cell.Length <= 14
        && char.IsAsciiDigit(cell[0])
        && cell.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '%');

    private static ReadOnlySpan<char> LineAt(PageText page, int line) =>
        page.Text.AsSpan(page.Lines[line].Start, page.Lines[line].Length).Trim();

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length > 2 && line.IndexOfAnyExcept("-|: ") < 0;

    private static int Cells(PageText page, int at)
    {
        var line = LineAt(page, at);
        if (line.Length > LongestRow || line.IndexOfAny(s_bars) < 0 || IsRule(line))
        {
            return 0;
        }

        var cells = 0;
        foreach (var cell in line.SplitAny(s_bars))
        {
            cells += line[cell].IsWhiteSpace() ? 0 : 1;
        }

        return cells <= MostCells ? cells : 0;
    }
}
