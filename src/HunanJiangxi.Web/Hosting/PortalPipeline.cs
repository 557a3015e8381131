using HunanJiangxi.Web.Hosting.Keeping;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Hosting;

/// <summary>The way of a request, from the outside in.</summary>
internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Configuration["PathBase"] is { Length: > 0 } pathBase)
        {
            app.UsePathBase(pathBase);
        }

        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        // before the language is settled: a public address names it
        app.UseKeptPages();
        app.UseRequestLocalization();
        // the status outside: a handler may answer an exception with a bare status and leave the words to the page
        app.UseWhen(IsForPrograms, data => data.UseStatusCodePages().UseExceptionHandler());
        app.UseWhen(
            context => !IsForPrograms(context),
            pages =>
                pages
                    .UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true)
                    .UseExceptionHandler("/errors/500", createScopeForErrors: true)
        );
        // a page with a form carries an antiforgery token beside what was typed, which compression would make guessable
        app.UseWhen(context => !CarriesToken(context.Request.Path), open => open.UseResponseCompression());
        app.UseWhen(
            context => KeptPagePolicy.IsPublic(context.Request) && !IsForPrograms(context),
            pages => pages.UseMiddleware<PageTag>()
        );
        app.UseRouting();
        app.UseRateLimiter();
        // a sign-in is looked up in the database, which a page for everybody has no need of
        app.UseWhen(AsksWhoComes, known => known.UseAuthentication());
        // otherwise the framework would ask before everything else, and always
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static bool CarriesToken(PathString path) => StaffPaths.Contain(path) || PublicForms.Contain(path);

    private static bool AsksWhoComes(HttpContext context) =>
        StaffPaths.Contain(context.Request.Path)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>Programs get problem details, people get a page.</summary>
    private static bool IsForPrograms(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/api", StringComparison.Ordinal)
            || path.StartsWithSegments("/openapi", StringComparison.Ordinal)
            || path.StartsWithSegments("/health", StringComparison.Ordinal)
            || Path.GetExtension(path.Value) is ".json" or ".csv" or ".xlsx" or ".atom" or ".ics";
    }
}
