using System.Collections.ObjectModel;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>The cells of one line of a file, as they stand there.</summary>
public sealed record RawLine(int Line, IReadOnlyList<string> Cells);

/// <summary>Finds the columns of a file by its heading, which may be in either language and in any order.</summary>
public static class SheetHeading
{
    private static readonly ReadingColumn[] s_needed =
    [
        ReadingColumn.Indicator,
        ReadingColumn.AsOf,
        ReadingColumn.Value,
        ReadingColumn.Unit,
        ReadingColumn.Source,
    ];

    /// <summary>The lines below the heading; or what is wrong with the heading, then without any line.</summary>
    public static (IReadOnlyList<SheetLine> Lines, IReadOnlyList<CellFault> Faults) Read(IEnumerable<RawLine> file)
    {
        var written = file.Where(line => line.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        if (written.Count == 0)
        {
            return ([], [new CellFault(1, 1, null, "sheet.empty", "")]);
        }

        var (heading, columns, faults) = (written[0], new Dictionary<ReadingColumn, int>(), new List<CellFault>());
        for (var at = 0; at < heading.Cells.Count; at++)
        {
            var text = heading.Cells[at].Trim();
            var column = SheetWords.Column(text);
            // spreadsheets write empty columns behind the last one
            if (column is null && written.Exists(line => line.Cells.ElementAtOrDefault(at)?.Trim().Length > 0))
            {
                faults.Add(new CellFault(heading.Line, at + 1, null, "sheet.heading", text));
            }
            else if (column is { } known && !columns.TryAdd(known, at))
            {
                faults.Add(new CellFault(heading.Line, at + 1, known, "sheet.heading-twice", text));
            }
        }

        var missing = s_needed.Where(needed => !columns.ContainsKey(needed)).ToList();
        faults.AddRange(missing.Select(needed => new CellFault(heading.Line, (int)needed, needed, "sheet.column", "")));
        if (written.Count > SheetRules.MostLines + 1)
        {
            faults.Add(new CellFault(written[SheetRules.MostLines + 1].Line, 1, null, "sheet.lines", ""));
        }

        return faults.Count > 0 ? ([], faults) : ([.. written.Skip(1).Select(line => Line(line, columns))], []);
    }

    private static SheetLine Line(RawLine line, Dictionary<ReadingColumn, int> columns) =>
        new(
            line.Line,
            new ReadOnlyDictionary<ReadingColumn, SheetCellText>(
                columns.ToDictionary(
                    pair => pair.Key,
                    pair => new SheetCellText(line.Cells.ElementAtOrDefault(pair.Value) ?? "", pair.Value + 1)
                )
            )
        );
}
