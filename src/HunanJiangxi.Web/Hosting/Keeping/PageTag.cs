using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;

namespace HunanJiangxi.Web.Hosting.Keeping;

/// <summary>Gives a page an ETag, by which a browser that has it already is answered with a 304.</summary>
internal sealed class PageTag : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        var before = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var written = new MemoryStream();
        var body = new StreamResponseBodyFeature(written, before);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.Writer.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(before);
        }

        if (written.Length == 0)
        {
            // a bare status: the words to it are somebody else's
            return;
        }

        var page = written.GetBuffer().AsMemory(0, (int)written.Length);
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.ETag.Count == 0)
        {
            // weak, since the bytes on the wire differ by their compression
            response.Headers.ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(page.Span))[..32]}\"";
        }

        await response.Body.WriteAsync(page, context.RequestAborted);
    }
}
