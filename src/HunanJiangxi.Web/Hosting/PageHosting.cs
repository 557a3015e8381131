using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Pages, data answers, and what a proxy in front of them says.</summary>
internal static class PageHosting
{
    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        // a build that was not published keeps its assets where they were found, whatever the environment is called
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddBootstrapBlazor();
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.AddScoped<PortalPreparation>();
        services.AddTransient<SecurityHeaders>();
        // Chinese stays readable in the page source, and three times shorter than as character references
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All)
        );
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
    }
}
