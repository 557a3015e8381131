using System.Security.Claims;
using HunanJiangxi.Data.Mistakes;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Staff.Mistakes;

/// <summary>Decides on reported mistakes on behalf of a person, who is asked anew whether that is a publisher.</summary>
public sealed class MistakeBook(MistakeDesk desk, IAuthorizationService authorization)
{
    /// <exception cref="RuleViolationException"><c>mistake.…</c>: nothing is saved.</exception>
    public async Task DecideAsync(
        ClaimsPrincipal user,
        int id,
        MistakeState state,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (!(await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded)
        {
            throw new RuleViolationException("mistake.denied", "Only a publisher decides on reports.");
        }

        await desk.DecideAsync(id, state, reason, PortalClaims.Actor(user), cancellation);
    }
}
