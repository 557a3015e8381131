using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>The first sheet of an Excel workbook: texts, numbers, and days as the dates that they show.</summary>
internal static class Workbook
{
    private const long MostUnpacked = 64L * 1024 * 1024;
    private const int MostColumns = 60;

    /// <exception cref="RuleViolationException"><c>sheet.file</c>: it cannot be read as a workbook.</exception>
    public static IReadOnlyList<RawLine> Read(byte[] bytes)
    {
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read))
            {
                if (archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
                {
                    throw new RuleViolationException("sheet.file", "The workbook unpacks to too much.");
                }
            }

            using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            var book = file.WorkbookPart;
            var first = book?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault();
            return first?.Id?.Value is { } id && book!.GetPartById(id) is WorksheetPart { Worksheet: { } sheet }
                ? Lines(book, sheet)
                : throw new RuleViolationException("sheet.file", "The workbook has no sheet.");
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or FormatException
                        or OpenXmlPackageException
                        or XmlException
                        or ArgumentException
                        or InvalidOperationException
            )
        {
            throw new RuleViolationException("sheet.file", $"The workbook cannot be read: {broken.Message}");
        }
    }

    private static List<RawLine> Lines(WorkbookPart book, Worksheet sheet)
    {
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().ToList() ?? [];
        var formats = Formats(book);
        var (lines, last) = (new List<RawLine>(), 0);
        foreach (var row in sheet.Descendants<Row>())
        {
            last = (int?)row.RowIndex?.Value ?? last + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                if (column >= MostColumns)
                {
                    break;
                }

                cells.AddRange(Enumerable.Repeat("", Math.Max(0, column - cells.Count)));
                cells.Add(TextOf(cell, shared, formats));
            }

            lines.Add(new RawLine(last, cells));
            if (lines.Count > SheetRules.MostLines + 2)
            {
                break;
            }
        }

        return lines;
    }

    private static string TextOf(Cell cell, List<SharedStringItem> shared, IReadOnlyList<bool> dates)
    {
        var text = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } kind && kind != CellValues.Number)
        {
            return kind == CellValues.SharedString ? shared.ElementAtOrDefault(Index(text))?.InnerText ?? ""
                : kind == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
                : text;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        var isDate = dates.ElementAtOrDefault((int)(cell.StyleIndex?.Value ?? 0)) && number is > 0 and < 2_958_466;
        // fifteen digits are what a spreadsheet shows; the rest is the trace of its binary numbers
        return Math.Abs(number) is not < 1e18 ? text
            : isDate ? DateTime.FromOADate(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>For each style of a cell, whether it shows a number as a day.</summary>
    private static List<bool> Formats(WorkbookPart book)
    {
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var own = styles
            ?.NumberingFormats?.Elements<NumberingFormat>()
            .ToDictionary(one => one.NumberFormatId?.Value ?? 0, one => one.FormatCode?.Value ?? "");
        return
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
                (format.NumberFormatId?.Value ?? 0) is var id
                && (id is >= 14 and <= 17 or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || IsDay(own, id))
            ),
        ];
    }

    private static bool IsDay(Dictionary<uint, string>? own, uint id) =>
        own?.GetValueOrDefault(id) is { } code && code.Contains('y', StringComparison.OrdinalIgnoreCase);

    private static int Index(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    /// <summary>The column of a reference such as AB12, from zero.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
