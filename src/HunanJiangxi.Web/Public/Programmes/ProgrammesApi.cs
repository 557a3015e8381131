using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Programmes;

/// <summary>Programmes for programs and for spreadsheets.</summary>
public static class ProgrammesApi
{
    private static readonly SheetColumn<ProgrammeRow>[] s_columns =
    [
        new("Slug", row => row.Slug),
        new("Name", (row, language) => row.Name.In(language)),
        new("Kind", row => row.Kind),
        new("Own", row => row.IsOwn),
        new("Basis", (row, language) => row.Basis?.In(language)),
        new("Starts", row => row.Starts),
        new("Ends", row => row.Ends),
        new("TaskNames", (row, language) => string.Join("; ", row.Tasks.Select(task => task.Name.In(language)))),
        new("Members", row => row.Members.Count),
        new(
            "MemberNames",
            (row, language) => string.Join("; ", row.Members.Select(member => member.Organisation.Name.In(language)))
        ),
        new("Meetings", row => row.Recorded.Meetings),
        new("Agreements", row => row.Recorded.Agreements),
        new("Events", row => row.Recorded.Events),
        new("Targets", row => row.Recorded.Targets),
        new("SourceColumn", (row, language) => row.Source.Title.In(language)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<ProgrammesReader, ProgrammeRow, ProgrammesTexts>(
            "programmes",
            (reader, query, stop) => reader.ReadAsync(query, stop),
            s_columns
        );
        routes.MapRecord<ProgrammeReader, ProgrammeAnswer>(
            "programmes",
            (reader, slug, stop) => reader.ReadAsync(slug, stop)
        );
    }
}
