using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Readings;

namespace HunanJiangxi.Web.Tests.Staff.Readings;

/// <summary>What spreadsheets write is read as it was meant.</summary>
public sealed class SheetFileTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Cells_are_told_apart_in_either_encoding(string delimiter)
    {
        var text = $"指标{delimiter}数值\r\n\"常住{delimiter}人口\"{delimiter}1\r\n";
        foreach (
            var bytes in new[] { Encoding.UTF8.GetBytes('\uFEFF' + text), Gb18030(text), Encoding.UTF8.GetBytes(text) }
        )
        {
            var lines = SheetFile.Read(bytes);
            Assert.Equal(["指标", "数值"], lines[0].Cells);
            Assert.Equal([$"常住{delimiter}人口", "1"], lines[1].Cells);
        }
    }

    [Fact]
    public void A_line_keeps_its_number_where_a_cell_holds_line_breaks_and_quotes()
    {
        var lines = SheetFile.Read(Encoding.UTF8.GetBytes("a,b\n\"one\ntwo \"\"three\"\"\",2\n3,4"));
        Assert.Equal([1, 2, 4], lines.Select(line => line.Line));
        Assert.Equal("one\ntwo \"three\"", lines[1].Cells[0]);
    }

    [Fact]
    public void A_workbook_gives_its_texts_numbers_and_days()
    {
        var lines = SheetFile.Read(Book());
        Assert.Equal([1, 3], lines.Select(line => line.Line));
        Assert.Equal(["指标", "", "数值"], lines[0].Cells);
        Assert.Equal(["常住人口", "2024-06-07", "0.3"], lines[1].Cells);
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Refused("sheet.file", "PK\u0003\u0004 and nothing else"u8.ToArray());
        Refused("sheet.file", [0xD0, 0xCF, 0x11, 0xE0, 0x00, 0x00]);
        Refused("sheet.encoding", [0x61, 0xFF, 0xFF, 0x62]);
    }

    private static void Refused(string rule, byte[] bytes) =>
        Assert.Equal(rule, Assert.Throws<RuleViolationException>(() => SheetFile.Read(bytes)).Rule);

    private static byte[] Gb18030(string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    // as Excel writes: shared texts, days as styled numbers, gaps between cells and lines
    private static byte[] Book()
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<SharedStringTablePart>("texts").SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("指标")),
                new SharedStringItem(new Text("数值")),
                new SharedStringItem(new Text("常住人口"))
            );
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true })
            );
            book.AddNewPart<WorksheetPart>("sheet1").Worksheet = new Worksheet(
                new SheetData(
                    new Row(Shared("A1", 0), Shared("C1", 1)) { RowIndex = 1 },
                    new Row(
                        Shared("A3", 2),
                        new Cell
                        {
                            CellReference = "B3",
                            StyleIndex = 1,
                            CellValue = new CellValue("45450"),
                        },
                        new Cell { CellReference = "C3", CellValue = new CellValue("0.30000000000000004") }
                    )
                    {
                        RowIndex = 3,
                    }
                )
            );
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = "sheet1",
                        SheetId = 1,
                        Name = "1",
                    }
                )
            );
        }

        return memory.ToArray();
    }

    private static Cell Shared(string at, int index) =>
        new()
        {
            CellReference = at,
            DataType = CellValues.SharedString,
            CellValue = new CellValue(index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
}
