using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HunanJiangxi.Domain.Values;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Rows as an Excel workbook of one sheet: a heading that stays in sight, numbers as numbers, everything else as text,
/// which a spreadsheet never takes for a formula. The same rows give the same bytes.
/// </summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestCell = 32767;
    private const uint HeadingStyle = 1;

    // The first day that a ZIP archive can name: an archive tells when it was written, and ours is written at each asking.
    private static readonly DateTimeOffset s_noDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="name">The sheet's name, at most 31 characters.</param>
    public static byte[] Write<T>(
        string name,
        IEnumerable<T> rows,
        IReadOnlyList<SheetColumn<T>> columns,
        IStringLocalizer texts,
        Language language
    )
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>("sheet1");
            var heading = Row(columns.Select(column => Text(texts[column.Heading].Value, HeadingStyle)));
            var body = rows.Select(row => Row(columns.Select(column => Cell(column.Value(row, language)))));
            sheet.Worksheet = new Worksheet(
                new SheetViews(FrozenHeading()),
                new SheetFormatProperties { DefaultColumnWidth = 18, DefaultRowHeight = 15 },
                new SheetData(body.Prepend(heading))
            );
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = "sheet1",
                        SheetId = 1,
                        Name = name,
                    }
                )
            );
        }

        WithoutDays(memory);
        return memory.ToArray();
    }

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell Cell(object? value) =>
        SheetCell.IsNumber(value)
            ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(SheetCell.Text(value)) }
            : Text(SheetCell.Text(value), style: 0);

    private static Cell Text(string text, uint style)
    {
        var fitting = text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(new Text(fitting) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    private static SheetView FrozenHeading() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true })
        );

    private static void WithoutDays(MemoryStream memory)
    {
        using var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = s_noDay;
        }
    }
}
