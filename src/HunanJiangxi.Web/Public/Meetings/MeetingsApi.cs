using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Meetings;

/// <summary>Meetings for programs and for spreadsheets.</summary>
public static class MeetingsApi
{
    private static readonly SheetColumn<MeetingRow>[] s_columns =
    [
        new("Slug", row => row.Slug),
        new("Meeting", (row, language) => row.Name.In(language)),
        new("Series", (row, language) => row.Series.In(language)),
        new("Ordinal", row => row.Ordinal),
        new("Date", row => row.Date is { By: true } ? $"≤{row.Date}" : row.Date?.ToString()),
        new("Planned", row => row.IsPlanned),
        new("Host", (row, language) => row.Host?.Name.In(language)),
        new("Programme", (row, language) => row.Programme.Name.In(language)),
        new("Claimed", row => row.AgreementsClaimed),
        new("RecordedColumn", row => row.AgreementsRecorded),
        new("Note", (row, language) => row.Note?.In(language)),
        new("SourceLabel", (row, language) => row.Source.Title.In(language)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<MeetingsReader, MeetingRow, MeetingsTexts>(
            "meetings",
            (reader, query, stop) => reader.ReadAsync(query, stop),
            s_columns
        );
        routes.MapRecord<MeetingReader, MeetingAnswer>(
            "meetings",
            (reader, slug, stop) => reader.ReadAsync(slug, stop)
        );
    }
}
