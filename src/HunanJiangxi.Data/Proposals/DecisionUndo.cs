using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// Takes a rejection back: the proposal waits again, and so do those of copies that followed it. The audit trail keeps the
/// rejection and adds this step. What was accepted is public and proved by its sentence: that is corrected, not undone.
/// </summary>
public sealed class DecisionUndo(PortalDb db)
{
    /// <exception cref="RuleViolationException">
    /// <c>proposal.unknown</c>, <c>proposal.waiting</c>, <c>proposal.public</c>: it became a fact,
    /// <c>proposal.other</c>: somebody else rejected it, <c>proposal.decided</c>: somebody was faster.
    /// </exception>
    public async Task UndoAsync(int proposalId, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        var proposal =
            await db.Proposals.SingleOrDefaultAsync(known => known.Id == proposalId, cancellationToken)
            ?? throw new RuleViolationException("proposal.unknown", $"There is no proposal {proposalId}.");
        proposal.Reopen(actor.Name);
        try
        {
            db.Actor = actor;
            await db.SaveChangesAsync(cancellationToken);
            var copies = await db
                .Proposals.Where(one => one.OriginalId == proposalId && one.Status == ProposalStatus.Rejected)
                .Where(one => one.DecidedBy == DocumentStore.Importer)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellationToken);
            db.Actor = new Actor(DocumentStore.Importer, actor.Office);
            copies.ForEach(static copy => copy.Reopen(DocumentStore.Importer));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("proposal.decided", "Somebody else has changed this proposal.");
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
