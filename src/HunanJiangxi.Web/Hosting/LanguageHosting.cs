using System.Globalization;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Localization;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Chinese or English, by the address's first segment; elsewhere by cookie, then by what the browser asks for.</summary>
internal static class LanguageHosting
{
    public const string RouteConstraint = "language";

    public static void AddPortalLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.Configure<RouteOptions>(options =>
            options.SetParameterPolicy<LanguageConstraint>(RouteConstraint)
        );
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SupportedCultures = options.SupportedUICultures = [
                CultureInfo.GetCultureInfo("zh-CN"),
                CultureInfo.GetCultureInfo("en-US"),
            ];
            options.DefaultRequestCulture = new RequestCulture("zh-CN");
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Result(FromAddress(context))),
                new CustomRequestCultureProvider(context =>
                    Result(context.Request.Cookies[AccountEndpoints.LanguageCookie])
                ),
                new CustomRequestCultureProvider(context => Result(Asked(context.Request))),
            ];
        });
    }

    /// <summary>The better liked of the two languages by the Accept-Language header; Chinese where it names neither.</summary>
    public static string Asked(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(LanguageConstraint.IsLanguage)
        ?? "zh";

    private static string? FromAddress(HttpContext context)
    {
        var first = (context.Request.Path.Value ?? "").Split('/', 3).ElementAtOrDefault(1);
        return LanguageConstraint.IsLanguage(first) ? first : null;
    }

    private static Task<ProviderCultureResult?> Result(string? language) =>
        Task.FromResult(
            language switch
            {
                "zh" => new ProviderCultureResult("zh-CN"),
                "en" => new ProviderCultureResult("en-US"),
                _ => null,
            }
        );
}
