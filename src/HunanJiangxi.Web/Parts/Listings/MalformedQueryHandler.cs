using Microsoft.AspNetCore.Diagnostics;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Answers a query that cannot be understood with 400: programs get problem details with field and reason, a page is
/// left to the error page, which finds the fault among the request's items.
/// </summary>
public sealed class MalformedQueryHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public static MalformedQueryException? FaultOf(HttpContext http) =>
        http.Items[typeof(MalformedQueryException)] as MalformedQueryException;

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not MalformedQueryException fault)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        httpContext.Items[typeof(MalformedQueryException)] = fault;
        if (!IsForPrograms(httpContext))
        {
            return true;
        }

        var problem = new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails =
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "Malformed query",
                Detail = fault.Message,
                Extensions = { ["field"] = fault.Field, ["reason"] = fault.Reason },
            },
        };
        return await problems.TryWriteAsync(problem);
    }

    // The exception handler has re-set the path by now; the feature remembers what was asked for.
    private static bool IsForPrograms(HttpContext http)
    {
        var asked = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path.Value ?? "";
        return asked.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(asked);
    }
}
