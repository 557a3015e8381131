using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>An answer with its ETag: who has it already gets 304 and no body.</summary>
public sealed class TaggedResult(byte[] body, string contentType, string? fileName = null) : IResult
{
    public static TaggedResult Json<T>(T value) =>
        new(
            JsonSerializer.SerializeToUtf8Bytes(value, PortalJson.Options),
            $"{MediaTypeNames.Application.Json}; charset=utf-8"
        );

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Weak, since the bytes on the wire differ by their compression.
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"",
            isWeak: true
        );
        var headers = httpContext.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        httpContext.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var known = httpContext.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = body.Length;
        if (fileName is not null)
        {
            headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName };
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
