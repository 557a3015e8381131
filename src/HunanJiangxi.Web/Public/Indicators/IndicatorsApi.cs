using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Indicators and their values for programs and for spreadsheets.</summary>
public static class IndicatorsApi
{
    private static readonly SheetColumn<IndicatorRow>[] s_indicators =
    [
        new("ColumnSlug", row => row.Slug),
        new("ColumnName", (row, language) => row.Name.In(language)),
        new("ColumnDefinition", (row, language) => row.Definition.In(language)),
        new("ColumnScope", (row, language) => row.Scope.In(language)),
        new("ColumnUnit", (row, language) => row.UnitName.In(language)),
        new("ColumnKind", row => row.Kind),
        new("ColumnField", (row, language) => row.Field.Name.In(language)),
        new("ColumnUnlike", (row, language) => row.Unlike?.Name.In(language)),
        new(
            "ColumnTargets",
            (row, language) => string.Join("; ", row.Targets.Select(target => target.Text.In(language)))
        ),
        new("ColumnProgress", row => string.Join("; ", row.Targets.Select(target => target.Progress.Status))),
        new("ColumnValues", row => row.Readings.Count),
        new("ColumnCounties", row => row.Counties),
    ];

    private static readonly SheetColumn<ReadingRow>[] s_readings =
    [
        new("ColumnIndicator", row => row.Indicator.Slug),
        new("ColumnName", (row, language) => row.Indicator.Name.In(language)),
        new("ColumnScope", (row, language) => Scope(row, language)),
        new("ColumnQualifier", row => row.Qualifier),
        new("ColumnValue", row => row.Value),
        new("ColumnUnit", (row, language) => row.UnitName.In(language)),
        new("ColumnAsOf", row => row.AsOf?.Date),
        new("ColumnPrecision", row => row.AsOf?.Precision),
        new("ColumnBasis", row => row.AsOf?.Basis),
        new("ColumnDiffersFrom", row => string.Join("; ", row.DiffersFrom)),
        new("ColumnChosen", (row, language) => row.ChosenBecause?.In(language)),
        new("ColumnNote", (row, language) => row.Note?.In(language)),
        new("ColumnProof", row => string.Join(" | ", row.Evidence.Select(quote => quote.Quote))),
        new("ColumnDocuments", row => string.Join("; ", row.Evidence.Select(quote => quote.Document).Distinct())),
        new("ColumnSource", (row, language) => row.Source?.Title.In(language)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<IndicatorsReader, IndicatorRow, IndicatorsTexts>(
            "indicators",
            (reader, query, cancellation) => reader.ListAsync(query, cancellation),
            s_indicators
        );
        routes.MapRecord<IndicatorsReader, IndicatorRecord>(
            "indicators",
            (reader, slug, cancellation) => reader.FindAsync(slug, cancellation)
        );
        routes.MapListing<ReadingsReader, ReadingRow, IndicatorsTexts>(
            "readings",
            (reader, query, cancellation) => reader.ListAsync(query, cancellation),
            s_readings,
            "indicator"
        );
        routes.MapRecord<ReadingsReader, ReadingRow>(
            "readings",
            (reader, number, cancellation) => reader.FindAsync(number, cancellation)
        );
    }

    private static string Scope(ReadingRow row, Domain.Values.Language language) =>
        row.Scope.Count == 0
            ? row.ScopeText.In(language)
            : string.Join("; ", row.Scope.Select(body => body.Name.In(language)));
}
