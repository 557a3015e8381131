using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Security;

/// <summary>The body asked about belongs to the person's own office.</summary>
internal sealed class OwnOfficeRequirement
    : AuthorizationHandler<OwnOfficeRequirement, Organisation>,
        IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        OwnOfficeRequirement requirement,
        Organisation resource
    )
    {
        if (PortalClaims.Scope(context.User)?.Covers(resource) == true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
