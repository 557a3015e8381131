using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// What an address demands that was given no policy and is not marked as open: nobody fulfils it. An address that
/// leads nowhere has nothing to protect and gets its "not found".
/// </summary>
internal sealed class UnmarkedRequirement : AuthorizationHandler<UnmarkedRequirement>, IAuthorizationRequirement
{
    // The framework maps these without a way to mark them: a file that does not exist, and a redirect that it made itself.
    private static readonly string[] s_framework = ["{**path:file}", "_framework/opaque-redirect"];

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, UnmarkedRequirement requirement)
    {
        if (context.Resource is HttpContext http && IsHarmless(http.GetEndpoint()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsHarmless(Endpoint? endpoint) =>
        endpoint is null
        || endpoint is RouteEndpoint { RoutePattern.RawText: { } route } && s_framework.Contains(route.TrimStart('/'));
}
