using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Public.Fields;

/// <summary>Fields of cooperation for programs and for spreadsheets.</summary>
public static class FieldsApi
{
    private static readonly SheetColumn<FieldRow>[] s_columns =
    [
        new("Slug", row => row.Slug),
        new("Name", (row, language) => row.Name.In(language)),
        new("Parent", row => row.Parent),
        new(
            "Tasks",
            (row, language) =>
                string.Join(
                    "; ",
                    row.Tasks.Select(task => $"{task.ProgrammeName.In(language)}: {task.Name.In(language)}")
                )
        ),
        new("Agreements", row => row.Recorded.Agreements),
        new("Events", row => row.Recorded.Events),
        new("Indicators", row => row.Recorded.Indicators),
        new("Milestones", row => row.Recorded.Milestones),
        new("Note", (row, language) => row.Note?.In(language)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapListing<FieldsReader, FieldRow, FieldsTexts>(
            "fields",
            (reader, query, stop) => reader.ReadAsync(query, stop),
            s_columns
        );
        routes.MapRecord<FieldReader, FieldAnswer>("fields", (reader, slug, stop) => reader.ReadAsync(slug, stop));
    }
}
