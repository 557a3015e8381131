using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>A proposal of a bulk that was left waiting, or as a colleague decided it, and the rule that said so.</summary>
public sealed record LeftAlone(SafeProposal Proposal, string Rule);

/// <summary>What became of the proposals that were confirmed together.</summary>
public sealed record BulkResult(IReadOnlyList<SafeProposal> Accepted, IReadOnlyList<LeftAlone> Left);

/// <summary>
/// Accepts a document's safe proposals in one step. Each is a decision of its own, as if taken alone: in its own transaction,
/// under the same rules, with its own audit entries. Whoever may not decide is refused before the first.
/// </summary>
public sealed class SafeDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    public async Task<SafeListing> ListAsync(string document, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await new SafeProposals(db).ListAsync(document, cancellation);
    }

    /// <param name="user">Who confirms; asked anew whether the account may decide.</param>
    /// <param name="confirmed">What was shown and confirmed.</param>
    /// <param name="cancellation">Stops between two decisions; those made stand.</param>
    /// <exception cref="RuleViolationException">
    /// <c>review.denied</c>: the person may not decide; <c>review.many</c>: more than one step takes.
    /// </exception>
    public async Task<BulkResult> AcceptAsync(
        ClaimsPrincipal user,
        IReadOnlyCollection<SafeProposal> confirmed,
        CancellationToken cancellation
    )
    {
        if (!(await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded)
        {
            throw new RuleViolationException("review.denied", "Only a publisher decides.");
        }

        if (confirmed.Count > SafeProposals.Most)
        {
            throw new RuleViolationException("review.many", $"At most {SafeProposals.Most} at once.");
        }

        var (accepted, left) = (new List<SafeProposal>(), new List<LeftAlone>());
        var waiting = new Queue<SafeProposal>(confirmed.DistinctBy(one => one.Id));
        while (waiting.Count > 0)
        {
            // after a refusal the context holds what was not saved: the rest goes on with a fresh one
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await DecideUntilRefusedAsync(db, PortalClaims.Actor(user), waiting, accepted, left, cancellation);
        }

        return new BulkResult(accepted, left);
    }

    /// <summary>How a confirmed proposal is decided: what the register knows already becomes further evidence.</summary>
    public static ProposalStatus StatusOf(SafeProposal proposal) =>
        proposal.Link.Relation == ProposalRelation.Corroborates ? ProposalStatus.Merged : ProposalStatus.Accepted;

    private async Task DecideUntilRefusedAsync(
        PortalDb db,
        Actor actor,
        Queue<SafeProposal> waiting,
        List<SafeProposal> accepted,
        List<LeftAlone> left,
        CancellationToken cancellation
    )
    {
        var desk = new ProposalDesk(db, time);
        while (waiting.TryDequeue(out var next))
        {
            try
            {
                await desk.AcceptSafeAsync(next.Id, next.Link, actor, cancellation);
                accepted.Add(next);
            }
            catch (RuleViolationException broken)
            {
                left.Add(new LeftAlone(next, broken.Rule));
                return;
            }
        }
    }
}
