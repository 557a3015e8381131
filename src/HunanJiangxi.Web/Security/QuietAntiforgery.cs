using Microsoft.AspNetCore.Components.Forms;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Public pages post nothing, but for one form. The framework's provider would still give each of them a cookie, a token in
/// the mark-up and a ban on caching; this one gives them none of the three, and leaves that form, staff and account pages to
/// the framework.
/// </summary>
internal sealed class QuietAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;

    /// <summary>Call after the framework's components have been added.</summary>
    public static void Replace(IServiceCollection services)
    {
        var framework = services.Last(service => service.ServiceType == typeof(AntiforgeryStateProvider));
        services.Remove(framework);
        services.AddScoped(provider => Choose(provider, framework.ImplementationType!));
    }

    private static AntiforgeryStateProvider Choose(IServiceProvider provider, Type framework)
    {
        var request = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;
        return request is null || StaffPaths.Contain(request.Path) || PublicForms.Contain(request.Path)
            ? (AntiforgeryStateProvider)ActivatorUtilities.CreateInstance(provider, framework)
            : new QuietAntiforgery();
    }
}
