using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace HunanJiangxi.Web.Health;

internal sealed class MigrationsCheck(PortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var waiting = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            var names = string.Join(", ", waiting);
            return names.Length == 0
                ? HealthCheckResult.Healthy("applied")
                : HealthCheckResult.Unhealthy($"not applied: {names}");
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy("unknown: the database is not reachable");
        }
    }
}
