using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>The page's rows as a file.</summary>
public static class AuditApi
{
    private static readonly SheetColumn<AuditRow>[] s_columns =
    [
        new("Number", row => row.Id),
        new(
            "When",
            row => row.ZoneTime.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
        ),
        new("Person", row => row.Person),
        new("Office", row => row.Office),
        new("OfficeName", (row, language) => row.OfficeName?.In(language)),
        new("Kind", row => QueryWords.Of(row.Kind)),
        new("Record", row => row.Record),
        new("Key", row => row.Key),
        new("Before", row => row.Before),
        new("After", row => row.After),
        new("Hash", row => row.Hash),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/audit.csv", CsvAsync).RequireAuthorization(PortalPolicies.Staff).ExcludeFromDescription();

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        AuditReader reader,
        IStringLocalizer<AuditTexts> texts
    )
    {
        var rows = await reader.ListAsync(
            AuditQuery.Of(http.Request.Query),
            AuditAccess.OwnOffice(http.User),
            AuditQuery.DownloadSize,
            http.RequestAborted
        );
        var file = CsvFile.Write(rows.Items, s_columns, texts, SiteLanguage.Current);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file, "text/csv; charset=utf-8", "audit.csv");
    }
}
