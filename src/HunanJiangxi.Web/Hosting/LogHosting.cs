using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Json;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Serilog to the console for people and to rolling JSON files for programs (docs/decisions/0002).</summary>
internal static class LogHosting
{
    private const int DaysKept = 31;
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(LoggerFor(builder.Configuration), dispose: true);
        builder.Services.AddTransient<RequestLog>();
    }

    private static Logger LoggerFor(IConfiguration configuration) =>
        new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(PortalPaths.Data(configuration), "logs", "portal-.json"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept
            )
            .CreateLogger();
}
