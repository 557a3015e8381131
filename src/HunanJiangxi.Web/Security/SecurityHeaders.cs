namespace HunanJiangxi.Web.Security;

/// <summary>
/// What a browser may do with a page. Public pages run no inline script or style at all; the staff components set
/// style attributes, which their policy therefore allows. Only what is made for it may stand in the frame of another
/// site.
/// </summary>
internal sealed class SecurityHeaders : IMiddleware
{
    private const string Shared =
        "default-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; script-src 'self'";

    private const string NoFrame = "; frame-ancestors 'none'";
    private const string Public = Shared + NoFrame + "; style-src 'self'";
    private const string Staff = Shared + NoFrame + "; style-src 'self' 'unsafe-inline'";
    private const string Framed = Shared + "; frame-ancestors *; style-src 'self'";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var isStaff = StaffPaths.Contain(context.Request.Path);
        var isFramed = EmbeddedPaths.Contain(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            // set last: an exception clears the headers that were set before it
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                ServedFile.Is(context) ? ServedFile.Policy
                : isStaff ? Staff
                : isFramed ? Framed
                : Public;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = isFramed ? "cross-origin" : "same-origin";
            if (!isFramed)
            {
                // which knows no "anybody"
                headers.XFrameOptions = "DENY";
            }

            if (isStaff)
            {
                headers.CacheControl = "no-store";
            }
            else if (headers.CacheControl.Count == 0)
            {
                // a page is the same for everybody; whoever keeps it asks whether it is still true
                headers.CacheControl = "no-cache";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
