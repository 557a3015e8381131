using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>The search for programs, and suggestions for the box.</summary>
public static class SearchApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/api/v1/search", FindAsync)
            .Produces<SearchAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata(new ListWords([]))
            .WithTags("search");
        routes.MapGet("/{lang:language}/search/suggestions", SuggestAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> FindAsync(HttpContext http, SearchReader reader)
    {
        var query = ListQuery.Parse(http.Request.Query);
        return await reader.ReadAsync(query, http.RequestAborted) is { } answer
            ? TaggedResult.Json(answer)
            : throw new MalformedQueryException("q", QueryFault.NotAWord, query.Search ?? "");
    }

    private static async Task<IResult> SuggestAsync(HttpContext http, SuggestionsReader reader)
    {
        var typed = ListQuery.Parse(http.Request.Query).Search ?? "";
        return TaggedResult.Json(await reader.ReadAsync(typed, http.RequestAborted));
    }
}
