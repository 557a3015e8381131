using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Milestones;

/// <summary>Milestones for programs and for spreadsheets; on pages they stand with what they belong to.</summary>
public static class MilestonesApi
{
    private static readonly SheetColumn<MilestoneRow>[] s_columns =
    [
        new("ColumnSlug", row => row.Slug),
        new("ColumnName", (row, language) => row.Title.In(language)),
        new("ColumnStatus", row => row.Status),
        new("ColumnDue", row => row.Due),
        new("ColumnRecurrence", row => row.Recurrence),
        new("ColumnAsOf", row => row.AsOf),
        new("ColumnProgramme", (row, language) => row.Programme.Name.In(language)),
        new("ColumnAgreement", (row, language) => row.Agreement?.Name.In(language)),
        new(
            "ColumnParties",
            (row, language) => string.Join("; ", row.Parties.Select(party => party.Name.In(language)))
        ),
        new("ColumnFields", (row, language) => string.Join("; ", row.Fields.Select(field => field.Name.In(language)))),
        new(
            "ColumnReports",
            (row, language) =>
                string.Join(
                    "; ",
                    row.Reports.Where(report => report.Status is not null)
                        .Select(report => $"{report.Party.Name.In(language)}={report.Status} {report.Word}".TrimEnd())
                )
        ),
        new("ColumnProof", row => string.Join(" | ", row.Evidence.Select(quote => quote.Quote))),
        new("ColumnDocuments", row => string.Join("; ", row.Evidence.Select(quote => quote.Document).Distinct())),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapListing<MilestonesReader, MilestoneRow, AgreementsTexts>(
            "milestones",
            (reader, query, cancellation) => reader.ListAsync(query, cancellation),
            s_columns,
            "agreement"
        );
}
