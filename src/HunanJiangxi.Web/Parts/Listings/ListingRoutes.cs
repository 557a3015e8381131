using HunanJiangxi.Domain.Values;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Where the rows of a list are found: <c>/api/v1/NAME</c>, and the list page's own address with <c>.json</c>,
/// <c>.csv</c> or <c>.xlsx</c>, all from one reader and with one set of query words.
/// </summary>
public static class ListingRoutes
{
    /// <param name="routes">The portal's root.</param>
    /// <param name="name">The list's name in addresses: <c>agreements</c>.</param>
    /// <param name="read">Reads a page of rows; asked with the words of the address.</param>
    /// <param name="columns">What CSV and workbook show; headings are keys among <typeparamref name="TTexts"/>.</param>
    /// <param name="ownWords">Query words of this list alone.</param>
    public static void MapListing<TReader, TRow, TTexts>(
        this IEndpointRouteBuilder routes,
        string name,
        Func<TReader, ListQuery, CancellationToken, Task<Listing<TRow>>> read,
        IReadOnlyList<SheetColumn<TRow>> columns,
        params string[] ownWords
    )
        where TReader : class
    {
        async Task<IResult> JsonAsync(HttpContext http, TReader reader) =>
            TaggedResult.Json(await read(reader, ListQuery.Parse(http.Request.Query, ownWords), http.RequestAborted));

        async Task<IResult> CsvAsync(HttpContext http, TReader reader, IStringLocalizer<TTexts> texts)
        {
            var rows = await read(reader, ListQuery.Parse(http.Request.Query, ownWords), http.RequestAborted);
            var file = CsvFile.Write(rows.Items, columns, texts, LanguageOf(http));
            return new TaggedResult(file, "text/csv; charset=utf-8", $"{name}.csv");
        }

        async Task<IResult> XlsxAsync(HttpContext http, TReader reader, IStringLocalizer<TTexts> texts)
        {
            var rows = await read(reader, ListQuery.Parse(http.Request.Query, ownWords), http.RequestAborted);
            var file = XlsxFile.Write(name, rows.Items, columns, texts, LanguageOf(http));
            return new TaggedResult(file, XlsxFile.ContentType, $"{name}.xlsx");
        }

        routes
            .MapGet($"/api/v1/{name}", JsonAsync)
            .Produces<Listing<TRow>>()
            .WithMetadata(new ListWords(ownWords))
            .Describe(name);
        routes.MapGet($"/{{lang:language}}/{name}.json", JsonAsync).ExcludeFromDescription();
        routes.MapGet($"/{{lang:language}}/{name}.csv", CsvAsync).ExcludeFromDescription();
        routes.MapGet($"/{{lang:language}}/{name}.xlsx", XlsxAsync).ExcludeFromDescription();
    }

    /// <summary>One record at <c>/api/v1/NAME/{slug}</c>; an unknown slug is 404.</summary>
    public static void MapRecord<TReader, TRecord>(
        this IEndpointRouteBuilder routes,
        string name,
        Func<TReader, string, CancellationToken, Task<TRecord?>> read
    )
        where TReader : class
        where TRecord : class
    {
        async Task<IResult> OneAsync(HttpContext http, string slug, TReader reader) =>
            await read(reader, slug, http.RequestAborted) is { } record
                ? TaggedResult.Json(record)
                : Results.Problem(
                    statusCode: StatusCodes.Status404NotFound,
                    title: "Not found",
                    detail: $"'{slug}' is none of the {name}."
                );

        routes
            .MapGet($"/api/v1/{name}/{{slug}}", OneAsync)
            .Produces<TRecord>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Describe(name);
    }

    private static Language LanguageOf(HttpContext http) =>
        http.GetRouteValue("lang") is "en" ? Language.En : Language.Zh;

    private static void Describe(this RouteHandlerBuilder route, string name) =>
        route.ProducesProblem(StatusCodes.Status400BadRequest).WithTags(name);
}
