using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>Every list as an Excel workbook.</summary>
public sealed class WorkbookTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Lists =>
        [.. PublicAddresses.Lists.Select(list => list == "events" ? "timeline" : list)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_workbook_holds_the_rows_of_the_csv(string list)
    {
        var bytes = await BytesAsync($"/zh/{list}.xlsx?limit=500");
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var faults = new OpenXmlValidator().Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");
        Assert.Equal([], faults);

        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(Cells).ToList();
        var expected = await CsvAsync($"/zh/{list}.csv?limit=500");
        Assert.Equal(expected.Count, rows.Count);
        Assert.All(expected.Zip(rows), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public async Task Numbers_are_numbers_and_everything_else_is_text()
    {
        var bytes = await BytesAsync("/en/counties.xlsx");
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var row = file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1);
        var kinds = row.Elements<Cell>().Select(cell => cell.DataType?.Value).ToList();

        Assert.Contains(CellValues.Number, kinds);
        Assert.Contains(CellValues.InlineString, kinds);
        Assert.Empty(row.Descendants<CellFormula>());
    }

    [Fact]
    public async Task The_same_rows_are_the_same_bytes() =>
        Assert.Equal(await BytesAsync("/zh/agreements.xlsx"), await BytesAsync("/zh/agreements.xlsx"));

    [Fact]
    public async Task A_workbook_says_what_it_is()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/zh/fields.xlsx", UriKind.Relative));
        Assert.Equal(XlsxFile.ContentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("fields.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<List<string[]>> CsvAsync(string address)
    {
        using var csv = CsvReader.Create(
            new MemoryStream(await BytesAsync(address)),
            CsvReaderOptions.Default with
            {
                HasHeader = false,
            }
        );
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }

    private static string[] Cells(Row row) =>
        [.. row.Elements<Cell>().Select(cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "")];
}
