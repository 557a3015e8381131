using System.Diagnostics;

namespace HunanJiangxi.Web.Hosting;

/// <summary>One line a request: method, path, status, milliseconds, user, trace id.</summary>
internal sealed class RequestLog(ILogger<RequestLog> logger) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        // an error page is written under another path than the one that was asked for
        var path = context.Request.PathBase + context.Request.Path;
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            logger.Log(
                LevelOf(context, status),
                "{Method} {Path} {Status} {Milliseconds:0.0} ms {User} {TraceId}",
                context.Request.Method,
                path,
                status,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                context.User.Identity?.Name ?? "-",
                Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier
            );
        }
    }

    private static LogLevel LevelOf(HttpContext context, int status) =>
        status >= StatusCodes.Status500InternalServerError ? LogLevel.Error
        : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogLevel.Debug
        : LogLevel.Information;
}
