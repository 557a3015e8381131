using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HunanJiangxi.Web.Hosting;

internal static class DatabaseHosting
{
    public static void AddPortalDatabase(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PortalDatabase>();
        // pages take the context of their request; circuits, which outlive requests, take one a task from the factory
        builder.Services.AddDbContextFactory<PortalDb>(
            (services, options) =>
                options
                    .UseNpgsql(
                        services.GetRequiredService<PortalDatabase>().ConnectionString,
                        // a page's queries are counted: one that needs several says so itself
                        npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
                    )
                    // what fails throws, and whoever lets that through logs it; the first migration asks for its
                    // history on purpose before there is any
                    .ConfigureWarnings(warnings =>
                        warnings.Log(
                            (RelationalEventId.CommandError, LogLevel.Debug),
                            (RelationalEventId.ConnectionError, LogLevel.Debug)
                        )
                    )
        );
    }
}
