using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Releases;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Public.Data;

/// <summary>The files of releases. What stands at a date never changes, so that a browser never asks again.</summary>
internal static class ReleasesApi
{
    private static readonly TimeSpan s_year = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/data/releases/{day}.zip", AnswerAsync).WithMetadata(ServedFile.Mark).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string day, HttpContext http, PortalDb db)
    {
        var release = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var asked)
            ? await db.DataReleases.AsNoTracking().SingleOrDefaultAsync(one => one.Day == asked, http.RequestAborted)
            : null;
        if (release is null)
        {
            return Results.NotFound();
        }

        var cache = new CacheControlHeaderValue { Public = true, MaxAge = s_year };
        cache.Extensions.Add(new NameValueHeaderValue("immutable"));
        http.Response.GetTypedHeaders().CacheControl = cache;
        return Results.Stream(
            ReleaseArchive.Open(db, release),
            "application/zip",
            ReleaseFile.NameOf(release),
            release.MadeAt,
            new EntityTagHeaderValue($"\"{release.Sha256}\""),
            enableRangeProcessing: true
        );
    }
}
