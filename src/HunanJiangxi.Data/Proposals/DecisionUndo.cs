using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// Takes a rejection or a split back: the proposal waits again, and so do those of copies that followed it; the two of a split
/// are withdrawn. The audit trail keeps the decision and adds this step. What was accepted is public and proved by its
/// sentence: that is corrected, not undone.
/// </summary>
public sealed class DecisionUndo(PortalDb db, TimeProvider time)
{
    /// <exception cref="RuleViolationException">
    /// <c>proposal.unknown</c>, <c>proposal.waiting</c>, <c>proposal.public</c>: it became a fact,
    /// <c>proposal.other</c>: somebody else decided it, <c>proposal.halves</c>: one of a split's two is decided already,
    /// <c>proposal.decided</c>: somebody was faster.
    /// </exception>
    public async Task UndoAsync(int proposalId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await db.LockProposalAsync(proposalId, cancellationToken);
        var proposal =
            await db.Proposals.SingleOrDefaultAsync(known => known.Id == proposalId, cancellationToken)
            ?? throw new RuleViolationException("proposal.unknown", $"There is no proposal {proposalId}.");
        var taken = proposal.Status;
        proposal.Reopen(actor.Name);
        try
        {
            db.Actor = actor;
            await WithdrawAsync([proposalId], actor.Name, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            var copies = await db
                .Proposals.Where(one => one.OriginalId == proposalId && one.Status == taken)
                .Where(one => one.DecidedBy == DocumentStore.Importer)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellationToken);
            db.Actor = new Actor(DocumentStore.Importer, actor.Office);
            copies.ForEach(static copy => copy.Reopen(DocumentStore.Importer));
            await WithdrawAsync(copies.ConvertAll(copy => copy.Id), DocumentStore.Importer, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("proposal.decided", "Somebody else has changed this proposal.");
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Closes what was split off from these and stands.</summary>
    private async Task WithdrawAsync(List<int> wholes, string by, CancellationToken cancellationToken)
    {
        var halves = await db
            .Proposals.Where(one => one.SplitFromId != null && wholes.Contains(one.SplitFromId.Value))
            .Where(one => one.Status != ProposalStatus.Withdrawn)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        if (halves.Exists(one => one.Status != ProposalStatus.Waiting))
        {
            throw new RuleViolationException("proposal.halves", "One of the two has been decided.");
        }

        halves.ForEach(one => one.Withdraw(by, time.GetUtcNow()));
    }
}
