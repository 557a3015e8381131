using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HunanJiangxi.Web.Health;

/// <summary>Live: the process answers. Ready: the database does too, and has the schema that this program needs.</summary>
internal static class HealthHosting
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<MigrationsCheck>("migrations", tags: [Ready]);

    public static void MapPortalHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false));
        routes.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready)));
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) =>
        new() { Predicate = which, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                status = NameOf(report.Status),
                checks = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new { status = NameOf(entry.Value.Status), detail = entry.Value.Description }
                ),
            },
            context.RequestAborted
        );

    private static string NameOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "healthy",
            HealthStatus.Degraded => "degraded",
            _ => "unhealthy",
        };
}
