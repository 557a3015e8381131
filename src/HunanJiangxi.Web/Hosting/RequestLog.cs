using System.Diagnostics;

namespace HunanJiangxi.Web.Hosting;

/// <summary>One line a request: method, path, status, milliseconds, user, trace id.</summary>
internal sealed class RequestLog(ILogger<RequestLog> logger) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        // an error page is written under another path than the one that was asked for
        string path = context.Request.PathBase + context.Request.Path;
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            var level = LevelOf(context, status);
            if (logger.IsEnabled(level))
            {
                Tell(context, path, status, level, started);
            }
        }
    }

    private void Tell(HttpContext context, string path, int status, LogLevel level, long started) =>
        logger.Log(
            level,
            "{Method} {Path} {Status} {Milliseconds:0.0} ms {User} {TraceId}",
            context.Request.Method,
            path,
            status,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            context.User.Identity?.Name ?? "-",
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier
        );

    private static LogLevel LevelOf(HttpContext context, int status) =>
        status >= StatusCodes.Status500InternalServerError ? LogLevel.Error
        : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogLevel.Debug
        // out of memory: told one by one, they would cost more than they are
        : context.Response.Headers.Age.Count > 0 ? LogLevel.Debug
        : LogLevel.Information;
}
