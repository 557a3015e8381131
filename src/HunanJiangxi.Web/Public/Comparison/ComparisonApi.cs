using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Counties;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Comparison;

/// <summary>Compared counties for programs and for spreadsheets, a row for each.</summary>
public static class ComparisonApi
{
    private static readonly SheetColumn<ComparedCounty>[] s_columns =
    [
        new("Slug", row => row.County.Slug),
        new("Code", row => row.County.Code),
        new("County", (row, language) => row.County.Name.In(language)),
        new("Province", (row, language) => row.County.Province.Name.In(language)),
        new("Prefecture", (row, language) => row.County.Prefecture.Name.In(language)),
        new("Area", row => First(row.County.Areas)),
        new("Residents", row => First(row.County.Residents)),
        new("Agreements", row => row.Agreements),
        new("InForce", row => row.InForce),
        new("Milestones", row => row.Milestones),
        new("MilestonesDone", row => row.MilestonesDone),
        new("Fields", (row, language) => string.Join("; ", row.Fields.Select(field => field.Name.In(language)))),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/{lang:language}/counties").ExcludeFromDescription();
        pages.MapGet("/compare.json", JsonAsync);
        pages.MapGet("/compare.csv", CsvAsync);
        pages.MapGet("/compare.xlsx", XlsxAsync);
    }

    // of values that differ the chosen one stands first
    private static decimal? First(IReadOnlyList<CountyReadingRow> readings) =>
        readings.Count == 0 ? null : readings[0].Quantity.Value;

    private static async Task<IResult> JsonAsync(HttpContext http, ComparisonReader reader, TimeProvider time) =>
        TaggedResult.Json(await ReadAsync(http, reader, time));

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        ComparisonReader reader,
        TimeProvider time,
        IStringLocalizer<ComparisonTexts> texts,
        PortalUrls urls
    ) =>
        new TaggedResult(
            CsvFile.Write((await ReadAsync(http, reader, time)).Counties, s_columns, texts, urls.Language),
            "text/csv; charset=utf-8",
            "compare.csv"
        );

    private static async Task<IResult> XlsxAsync(
        HttpContext http,
        ComparisonReader reader,
        TimeProvider time,
        IStringLocalizer<ComparisonTexts> texts,
        PortalUrls urls
    ) =>
        new TaggedResult(
            XlsxFile.Write("compare", (await ReadAsync(http, reader, time)).Counties, s_columns, texts, urls.Language),
            XlsxFile.ContentType,
            "compare.xlsx"
        );

    private static Task<ComparisonAnswer> ReadAsync(HttpContext http, ComparisonReader reader, TimeProvider time) =>
        reader.ReadAsync(ComparisonQuery.Parse(http.Request.Query), ZoneDay.Of(time), http.RequestAborted);
}
