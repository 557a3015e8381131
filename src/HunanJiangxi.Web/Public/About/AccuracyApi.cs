using System.Net.Mime;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.About;

/// <summary>The whole report for programs, as the build wrote it.</summary>
public static class AccuracyApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/{lang:language}/about/accuracy.json",
                async (AccuracyReader reader, HttpContext http) =>
                    await reader.BytesAsync(http.RequestAborted) is { } report
                        ? new TaggedResult(report, $"{MediaTypeNames.Application.Json}; charset=utf-8")
                        : Results.Problem("This build has not measured its importer.", statusCode: 404)
            )
            .ExcludeFromDescription();
}
