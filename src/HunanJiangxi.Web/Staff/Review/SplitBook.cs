using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>Splits proposals on behalf of a circuit, asking anew whether the person may decide.</summary>
public sealed class SplitBook(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    /// <returns>The numbers of the two that stand in its place.</returns>
    /// <exception cref="RuleViolationException"><c>review.denied</c>, or as <see cref="ProposalSplit"/> says.</exception>
    public async Task<(int First, int Second)> SplitAsync(
        ClaimsPrincipal user,
        int proposal,
        (ProposalPart First, ProposalPart Second) parts,
        CancellationToken cancellation
    )
    {
        if (!(await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded)
        {
            throw new RuleViolationException("review.denied", "Only a publisher decides.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await new ProposalSplit(db, time).SplitAsync(proposal, parts, PortalClaims.Actor(user), cancellation);
    }
}
