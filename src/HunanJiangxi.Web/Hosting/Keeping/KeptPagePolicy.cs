using System.Globalization;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Hosting.Keeping;

/// <summary>Which answers are kept, and for whom they are the same: for everybody who asks for the same address.</summary>
internal sealed class KeptPagePolicy(PublicChanges changes) : IOutputCachePolicy
{
    private static readonly PathString[] s_roots = ["/zh", "/en", "/api/v1", "/openapi", "/sitemap.xml", "/robots.txt"];

    /// <summary>
    /// Pages and data, but no private calendar, whose address is revoked without a public change, and no form, whose token
    /// is one visitor's.
    /// </summary>
    public static bool IsPublic(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && Array.Exists(s_roots, root => request.Path.StartsWithSegments(root, StringComparison.Ordinal))
        && request.Path.Value?.Contains("/calendar/", StringComparison.Ordinal) is false
        && !PublicForms.Contain(request.Path)
        // few ask twice in the same words, and all of them would push out what many ask for
        && !request.Query.ContainsKey("q");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var number = changes.Number;
        var isKept = number is not null;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (isKept, isKept, isKept);
        // twenty who ask for one page at once wait for the first
        context.AllowLocking = isKept;
        if (isKept)
        {
            var rules = context.CacheVaryByRules;
            rules.QueryKeys = "*";
            rules.HeaderNames = HeaderNames.AcceptEncoding;
            rules.VaryByValues["number"] = number!.Value.ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
