using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HunanJiangxi.Web.Layout;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Pages, data answers, and what a proxy in front of them says.</summary>
internal static class PageHosting
{
    private static readonly string[] s_compressed =
    [
        "application/atom+xml",
        "application/problem+json",
        "image/svg+xml",
        "text/calendar",
        "text/csv",
    ];

    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        // a build that was not published keeps its assets where they were found, whatever the environment is called
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents()
            // a table that is pasted into a page comes in one message
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        QuietAntiforgery.Replace(services);
        services.AddBootstrapBlazor();
        TextsFactory.PutBefore(services);
        services.AddProblemDetails();
        services.AddLayout();
        services.AddListings();
        services.AddReaders();
        services.AddStaffPages();
        services.AddTransient<SecurityHeaders>();
        // Chinese stays readable in the page source, and three times shorter than as character references
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. s_compressed];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
    }

    /// <summary>Each area's reader stands beside its page and is found by its name.</summary>
    private static void AddReaders(this IServiceCollection services)
    {
        var inAreas = typeof(PageHosting)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("HunanJiangxi.Web.", StringComparison.Ordinal) is true)
            .Where(type => type.Namespace!.Split('.') is [_, _, "Public" or "Staff", ..]);
        foreach (var reader in inAreas.Where(type => type.Name.EndsWith("Reader", StringComparison.Ordinal)))
        {
            services.AddScoped(reader);
        }
    }
}
