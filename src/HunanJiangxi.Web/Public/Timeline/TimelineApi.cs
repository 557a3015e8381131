using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Hosting;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>Events for programs, spreadsheets, feed readers and calendars.</summary>
public static class TimelineApi
{
    private static readonly SheetColumn<TimelineRow>[] s_columns =
    [
        new("ColumnSlug", row => row.Slug),
        new("ColumnDate", row => row.Date),
        new("ColumnPrecision", row => row.Date?.Precision),
        new("ColumnDateNote", (row, language) => row.DateNote?.In(language)),
        new("ColumnTitle", (row, language) => row.Title.In(language)),
        new("ColumnKind", row => row.Kind),
        new("ColumnStatus", row => row.Status),
        new("ColumnProgramme", (row, language) => row.Programme.Name.In(language)),
        new(
            "ColumnParticipants",
            (row, language) => string.Join("; ", row.Participants.Select(party => party.Name.In(language)))
        ),
        new("ColumnFields", (row, language) => string.Join("; ", row.Fields.Select(field => field.Name.In(language)))),
        new("ColumnProof", row => string.Join(" | ", row.Evidence.Select(proof => proof.Quote))),
        new("ColumnDocuments", row => string.Join("; ", row.Evidence.Select(proof => proof.Document).Distinct())),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/events", JsonAsync)
            .Produces<Listing<TimelineRow>>()
            .WithMetadata(new ListWords([]))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithTags("events");
        routes.MapRecord<TimelineReader, TimelineRow>(
            "events",
            (reader, slug, cancellation) => reader.FindAsync(slug, cancellation)
        );
        routes
            .MapGet(
                "/embed/timeline",
                (HttpContext http) =>
                {
                    http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
                    var (from, language) = (http.Request, LanguageHosting.Asked(http.Request));
                    return Results.Redirect($"{from.PathBase}/{language}/embed/timeline{from.QueryString}");
                }
            )
            .ExcludeFromDescription();
        var pages = routes.MapGroup("/{lang:language}").ExcludeFromDescription();
        pages.MapGet("/timeline.json", JsonAsync);
        pages.MapGet("/timeline.csv", CsvAsync);
        pages.MapGet("/timeline.xlsx", XlsxAsync);
        pages.MapGet("/timeline.atom", AtomAsync);
        pages.MapGet("/timeline.ics", CalendarAsync);
    }

    private static async Task<IResult> JsonAsync(HttpContext http, TimelineReader reader) =>
        TaggedResult.Json(await RowsAsync(http, reader));

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        TimelineReader reader,
        IStringLocalizer<TimelineTexts> texts,
        PortalUrls urls
    ) =>
        new TaggedResult(
            CsvFile.Write((await RowsAsync(http, reader)).Items, s_columns, texts, urls.Language),
            "text/csv; charset=utf-8",
            "timeline.csv"
        );

    private static async Task<IResult> XlsxAsync(
        HttpContext http,
        TimelineReader reader,
        IStringLocalizer<TimelineTexts> texts,
        PortalUrls urls
    ) =>
        new TaggedResult(
            XlsxFile.Write("timeline", (await RowsAsync(http, reader)).Items, s_columns, texts, urls.Language),
            XlsxFile.ContentType,
            "timeline.xlsx"
        );

    private static async Task<IResult> AtomAsync(HttpContext http, TimelineReader reader, TimelineFeed feed) =>
        new TaggedResult(feed.Write((await RowsAsync(http, reader)).Items), "application/atom+xml; charset=utf-8");

    private static async Task<IResult> CalendarAsync(
        HttpContext http,
        TimelineReader reader,
        TimelineCalendar calendar
    ) =>
        new TaggedResult(
            calendar.Write((await RowsAsync(http, reader)).Items),
            "text/calendar; charset=utf-8",
            "timeline.ics"
        );

    private static Task<Listing<TimelineRow>> RowsAsync(HttpContext http, TimelineReader reader) =>
        reader.ListAsync(ListQuery.Parse(http.Request.Query, TimelineLanes.Word), http.RequestAborted);
}
