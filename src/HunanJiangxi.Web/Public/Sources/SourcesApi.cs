using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>Documents and named sources for programs and for spreadsheets.</summary>
public static class SourcesApi
{
    private static readonly SheetColumn<SourceRow>[] s_columns =
    [
        new("ColumnSlug", row => row.Slug),
        new("ColumnKind", row => row.Kind),
        new("ColumnTitle", (row, language) => row.Title.In(language)),
        new("ColumnOriginalTitle", row => row.OriginalTitle),
        new("ColumnPublisher", (row, language) => row.Publisher ?? row.Office?.In(language)),
        new("ColumnRepublisher", row => row.Republisher),
        new("ColumnPublished", row => row.Published),
        new("ColumnLanguage", row => row.Language),
        new("ColumnRetold", row => row.IsRetold ? 1 : 0),
        new("ColumnAddress", row => row.Address),
        new("ColumnLicence", row => row.Licence),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<SourcesReader, SourceRow, SourcesTexts>(
            "sources",
            (reader, query, cancellation) => reader.ListAsync(query, cancellation),
            s_columns
        );
        routes.MapRecord<SourceReader, SourceRecord>(
            "sources",
            (reader, slug, cancellation) => reader.FindAsync(slug, cancellation)
        );
    }
}
