using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Hosting.Keeping;

/// <summary>
/// Public answers are kept whole and compressed in memory, up to <c>Pages:KeptMegabytes</c> (0: none), until something
/// public changes.
/// </summary>
internal static class KeptPages
{
    private const int UsualMegabytes = 48;
    private const long LargestBytes = 2 << 20;

    // a page that nobody asks for again makes room; one that stays true is simply made again
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    public static int MegabytesOf(IConfiguration configuration) =>
        configuration.GetValue("Pages:KeptMegabytes", UsualMegabytes);

    public static void AddKeptPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PublicChanges>();
        services.AddHostedService(provider => provider.GetRequiredService<PublicChanges>());
        services.AddSingleton<KeptPagePolicy>();
        services.AddTransient<PageTag>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = (long)MegabytesOf(builder.Configuration) << 20;
            cache.MaximumBodySize = LargestBytes;
            cache.DefaultExpirationTimeSpan = s_longest;
            cache.AddBasePolicy(policy => policy.AddPolicy<KeptPagePolicy>(), excludeDefaultPolicy: true);
        });
    }

    /// <summary>Outside of compression, so that nothing is compressed twice.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        if (MegabytesOf(app.Configuration) > 0)
        {
            app.UseWhen(
                context => KeptPagePolicy.IsPublic(context.Request),
                open =>
                {
                    open.Use(
                        (context, next) =>
                        {
                            AskedCoding.Settle(context.Request.Headers);
                            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                            return next(context);
                        }
                    );
                    open.UseOutputCache();
                }
            );
        }
    }
}
