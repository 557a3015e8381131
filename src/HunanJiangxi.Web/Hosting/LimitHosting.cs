using System.Globalization;
using System.Threading.RateLimiting;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace HunanJiangxi.Web.Hosting;

/// <summary>
/// What one visitor may ask of a node: so many searches a minute and reports an hour from one network address, and bodies
/// of a form's size.
/// Pages that are only read are not counted; guessing passwords has a count of its own (<see cref="SignInGuard"/>).
/// </summary>
internal static class LimitHosting
{
    /// <summary>Many people of an office share one address.</summary>
    private const int UsualSearches = 120;

    private const int UsualReports = 10;

    /// <summary>Forms of text; an address that takes files says so itself.</summary>
    private const long UsualBodyBytes = 4 << 20;

    public static void AddPortalLimits(this WebApplicationBuilder builder)
    {
        var searches = builder.Configuration.GetValue("Limits:SearchesPerMinute", UsualSearches);
        var reports = builder.Configuration.GetValue("Limits:ReportsPerHour", UsualReports);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Limits.MaxRequestBodySize = builder.Configuration.GetValue("Limits:BodyBytes", UsualBodyBytes)
        );
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                searches > 0 && IsSearch(context.Request)
                    ? Limited("search", context, searches, TimeSpan.FromMinutes(1))
                : reports > 0 && PublicForms.IsSent(context.Request)
                    ? Limited("report", context, reports, TimeSpan.FromHours(1))
                : RateLimitPartition.GetNoLimiter("")
            );
        });
    }

    /// <summary>A search is any public list that was given words to look for: the only queries that read many rows.</summary>
    private static bool IsSearch(HttpRequest request) =>
        !StaffPaths.Contain(request.Path) && !string.IsNullOrWhiteSpace(request.Query["q"]);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Limited(string what, HttpContext context, int most, TimeSpan period) =>
        RateLimitPartition.GetTokenBucketLimiter(
            $"{what} {AddressOf(context)}",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most,
                TokensPerPeriod = most,
                ReplenishmentPeriod = period,
                QueueLimit = 0,
            }
        );

    private static ValueTask SayWhenAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }
}
