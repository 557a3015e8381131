using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// Puts two proposals in the place of one that read two things as one. Those of copies that wait for it are split likewise,
/// on the importer's behalf. <see cref="DecisionUndo"/> takes it back while neither of the two is decided.
/// </summary>
public sealed class ProposalSplit(PortalDb db, TimeProvider time)
{
    /// <returns>The numbers of the two.</returns>
    /// <exception cref="RuleViolationException">
    /// <c>split.…</c>: the parts cannot stand; <c>proposal.unknown</c>; <c>proposal.decided</c>; <c>proposal.tied</c>: it is
    /// decided with the original of its document.
    /// </exception>
    public async Task<(int First, int Second)> SplitAsync(
        int proposalId,
        (ProposalPart First, ProposalPart Second) parts,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        db.Actor = actor;
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await db.LockProposalAsync(proposalId, cancellationToken);
        var whole =
            await With(db.Proposals).SingleOrDefaultAsync(one => one.Id == proposalId, cancellationToken)
            ?? throw new RuleViolationException("proposal.unknown", $"There is no proposal {proposalId}.");
        if (whole.OriginalId is not null)
        {
            throw new RuleViolationException("proposal.tied", "It is decided with the original's.");
        }

        var now = time.GetUtcNow();
        var before = await CountedAsync([proposalId], cancellationToken);
        var halves = whole.Split(parts, before.GetValueOrDefault(proposalId), actor.Name, now);
        await RelateAsync(whole, halves, cancellationToken);
        db.AddRange(halves.First, halves.Second);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await FollowAsync(whole, halves, actor, now, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("proposal.decided", "Somebody else has decided this proposal already.");
        }

        await transaction.CommitAsync(cancellationToken);
        return (halves.First.Id, halves.Second.Id);
    }

    private async Task FollowAsync(
        Proposal whole,
        (Proposal First, Proposal Second) halves,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var copies = await With(db.Proposals)
            .Where(one => one.OriginalId == whole.Id && one.Status == ProposalStatus.Waiting)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        if (copies.Count == 0)
        {
            return;
        }

        var before = await CountedAsync(copies.ConvertAll(one => one.Id), cancellationToken);
        db.Actor = new Actor(DocumentStore.Importer, actor.Office);
        foreach (var copy in copies)
        {
            var own = copy.FollowSplit(halves, before.GetValueOrDefault(copy.Id), DocumentStore.Importer, now);
            await RelateAsync(copy, own, cancellationToken);
            db.AddRange(own.First, own.Second);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.Actor = actor;
    }

    private async Task RelateAsync(
        Proposal whole,
        (Proposal First, Proposal Second) halves,
        CancellationToken cancellationToken
    )
    {
        var known = await KnownFacts.LoadAsync(db, [halves.First.Content, halves.Second.Content], cancellationToken);
        foreach (var half in new[] { halves.First, halves.Second })
        {
            half.Relate(known.Relate(half.Content, whole.Document.Language, whole.Document.Published));
        }
    }

    /// <summary>How many were split off from each before.</summary>
    private Task<Dictionary<int, int>> CountedAsync(List<int> wholes, CancellationToken cancellationToken) =>
        db
            .Proposals.Where(one => one.SplitFromId != null && wholes.Contains(one.SplitFromId.Value))
            .GroupBy(one => one.SplitFromId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);

    private static IQueryable<Proposal> With(IQueryable<Proposal> proposals) =>
        proposals.Include(one => one.Document).Include(one => one.Evidence);
}
