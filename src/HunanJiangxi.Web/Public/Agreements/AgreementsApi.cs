using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Agreements;

/// <summary>Agreements for programs and for spreadsheets.</summary>
public static class AgreementsApi
{
    private static readonly SheetColumn<AgreementRow>[] s_columns =
    [
        new("ColumnSlug", row => row.Slug),
        new("ColumnName", (row, language) => row.Name.In(language)),
        new("ColumnKind", row => row.Kind),
        new("ColumnStatus", row => row.Status),
        new("ColumnSigned", row => row.Signed),
        new("ColumnPeriodStart", row => row.PeriodStart),
        new("ColumnPeriodEnd", row => row.PeriodEnd),
        new("ColumnProgramme", (row, language) => row.Programme.Name.In(language)),
        new("ColumnMeeting", (row, language) => row.Meeting?.Name.In(language)),
        new(
            "ColumnParties",
            (row, language) => string.Join("; ", row.Parties.Select(party => party.Name.In(language)))
        ),
        new("ColumnPartiesStated", row => row.PartiesStated),
        new("ColumnInstruments", row => row.InstrumentsStated),
        new("ColumnFields", (row, language) => string.Join("; ", row.Fields.Select(field => field.Name.In(language)))),
        new("ColumnProof", row => string.Join(" | ", row.Evidence.Select(quote => quote.Quote))),
        new("ColumnDocuments", row => string.Join("; ", row.Evidence.Select(quote => quote.Document).Distinct())),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<AgreementsReader, AgreementRow, AgreementsTexts>(
            "agreements",
            (reader, query, cancellation) => reader.ListAsync(query, cancellation),
            s_columns,
            "meeting"
        );
        routes.MapRecord<AgreementsReader, AgreementRecord>(
            "agreements",
            (reader, slug, cancellation) => reader.FindAsync(slug, cancellation)
        );
    }
}
