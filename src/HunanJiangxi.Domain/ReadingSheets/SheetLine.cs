using System.Collections.ObjectModel;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>A cell as somebody wrote it, with the number of its column in the file, from one.</summary>
public sealed record SheetCellText(string Text, int Position);

/// <summary>One line of a sheet as somebody wrote it. <see cref="Line"/> is its number in the file, from one.</summary>
public sealed record SheetLine(int Line, IReadOnlyDictionary<ReadingColumn, SheetCellText> Cells)
{
    /// <summary>A line typed into a form, its columns in the template's order.</summary>
    public static SheetLine Typed(int line, IReadOnlyDictionary<ReadingColumn, string?> cells) =>
        new(
            line,
            new ReadOnlyDictionary<ReadingColumn, SheetCellText>(
                cells.ToDictionary(cell => cell.Key, cell => new SheetCellText(cell.Value ?? "", (int)cell.Key))
            )
        );

    public string Text(ReadingColumn column) => Cells.TryGetValue(column, out var cell) ? cell.Text.Trim() : "";

    public int Position(ReadingColumn column) => Cells.TryGetValue(column, out var cell) ? cell.Position : (int)column;

    /// <summary>The same line with another text in one cell.</summary>
    public SheetLine With(ReadingColumn column, string? text) =>
        this with
        {
            Cells = new ReadOnlyDictionary<ReadingColumn, SheetCellText>(
                new Dictionary<ReadingColumn, SheetCellText>(Cells)
                {
                    [column] = new SheetCellText(text ?? "", Position(column)),
                }
            ),
        };
}

/// <summary>What is wrong with a cell.</summary>
/// <param name="Line">The line in the file, from one.</param>
/// <param name="Position">The column in the file, from one.</param>
/// <param name="Column">Which column it is; null for one that the template does not have.</param>
/// <param name="Rule">A stable name (<c>sheet.…</c>) that callers translate for people.</param>
/// <param name="Text">What stands in the cell.</param>
public sealed record CellFault(int Line, int Position, ReadingColumn? Column, string Rule, string Text);
