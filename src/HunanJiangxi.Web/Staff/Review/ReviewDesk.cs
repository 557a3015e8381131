using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>
/// Decisions taken from a circuit. Each works on a context of its own: a circuit lives for hours, and what it saw an
/// hour ago must not decide what it saves now.
/// </summary>
public sealed class ReviewDesk(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    /// <exception cref="RuleViolationException">A rule of the register was about to be broken; nothing is saved.</exception>
    public Task<DecidedFact> AcceptAsync(
        int proposal,
        ProposalDecision decision,
        Actor actor,
        CancellationToken cancellation
    ) => WithDeskAsync(desk => desk.AcceptAsync(proposal, decision, actor, cancellation), cancellation);

    /// <inheritdoc cref="AcceptAsync" />
    public Task<DecidedFact> MergeAsync(int proposal, int fact, Actor actor, CancellationToken cancellation) =>
        WithDeskAsync(desk => desk.MergeAsync(proposal, fact, actor, cancellation), cancellation);

    /// <inheritdoc cref="AcceptAsync" />
    public Task<DecidedFact> UpdateAsync(int proposal, int fact, Actor actor, CancellationToken cancellation) =>
        WithDeskAsync(desk => desk.UpdateAsync(proposal, fact, actor, cancellation), cancellation);

    /// <inheritdoc cref="AcceptAsync" />
    public async Task RejectAsync(int proposal, string reason, Actor actor, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await new ProposalDesk(db, time).RejectAsync(proposal, reason, actor, cancellation);
    }

    /// <summary>Takes the person's own rejection or split back.</summary>
    /// <inheritdoc cref="DecisionUndo.UndoAsync" path="/exception" />
    public async Task UndoAsync(int proposal, Actor actor, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await new DecisionUndo(db, time).UndoAsync(proposal, actor, cancellation);
    }

    private async Task<DecidedFact> WithDeskAsync(
        Func<ProposalDesk, Task<DecidedFact>> decide,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await decide(new ProposalDesk(db, time));
    }
}
