using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>The template: a heading in the reader's language, to be filled in and uploaded.</summary>
public static class ReadingsApi
{
    private static readonly SheetColumn<SheetReading>[] s_columns =
    [
        .. Enum.GetValues<ReadingColumn>()
            .Select(column => new SheetColumn<SheetReading>($"Column.{column}", _ => null)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var staff = routes
            .MapGroup("/staff/readings")
            .RequireAuthorization(PortalPolicies.Staff)
            .ExcludeFromDescription();
        staff.MapGet(
            "/template.csv",
            (IStringLocalizer<ReadingSheetTexts> texts) =>
                Results.File(
                    CsvFile.Write([], s_columns, texts, SiteLanguage.Current),
                    "text/csv; charset=utf-8",
                    "readings.csv"
                )
        );
        staff.MapGet(
            "/template.xlsx",
            (IStringLocalizer<ReadingSheetTexts> texts) =>
                Results.File(
                    XlsxFile.Write(texts["Sheet"], [], s_columns, texts, SiteLanguage.Current),
                    XlsxFile.ContentType,
                    "readings.xlsx"
                )
        );
    }
}
