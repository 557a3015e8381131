using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>The proposals of copies that wait for the original's: once it is decided they follow, on the importer's behalf.</summary>
internal sealed class CopiedProposals(PortalDb db)
{
    public async Task FollowAsync(
        Proposal original,
        string office,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var copies = await db
            .Proposals.Include(one => one.Evidence)
                .ThenInclude(evidence => evidence.Document)
            .Where(one => one.OriginalId == original.Id && one.Status == ProposalStatus.Waiting)
            .OrderBy(one => one.Id)
            .ToListAsync(cancellationToken);
        if (copies.Count == 0)
        {
            return;
        }

        var fact = original.FactId is { } id
            ? await new FactFinder(db).FindAsync(original.Kind, id, cancellationToken)
            : null;
        var decider = db.Actor;
        db.Actor = new Actor(DocumentStore.Importer, office);
        foreach (var copy in copies)
        {
            copy.Follow(original, DocumentStore.Importer, at);
            fact?.ProveBy(copy.Evidence);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.Actor = decider;
    }
}
