using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>Reads what was done to a proposal from the audit trail: six queries, whatever was done.</summary>
public sealed class HistoryReader(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Entries of one proposal; nobody takes a decision back so often.</summary>
    private const int Most = 500;

    /// <returns>null where there is no such proposal.</returns>
    public async Task<ProposalHistory?> FindAsync(int proposal, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db
            .Proposals.AsNoTracking()
            .Include(one => one.Evidence)
            .Include(one => one.Document)
            .SingleOrDefaultAsync(one => one.Id == proposal, cancellation);
        if (found is null)
        {
            return null;
        }

        var asked = new AuditQuery { Record = nameof(Proposal), Key = proposal.ToString(CultureInfo.InvariantCulture) };
        // proposals are nobody's drafts: whoever reads the desk reads their trail
        var trail = await new AuditReader(db).ListAsync(asked, ownOffice: null, Most, cancellation);
        return new ProposalHistory(
            found.Id,
            found.Content,
            Passage.Cut(found.Document, found.Evidence.Start, found.Evidence.Length),
            [.. trail.Items.Reverse().SelectMany(HistoryStep.Of)]
        )
        {
            Status = found.Status,
            Confidence = found.Confidence,
            Amended = found.Amended,
            SplitFrom = found.SplitFromId,
            Halves = await db
                .Proposals.Where(one => one.SplitFromId == proposal)
                .OrderBy(one => one.Id)
                .Select(one => one.Id)
                .ToListAsync(cancellation),
            Fact = found.FactId is { } fact
                ? await FactChoices.Of(db, found.Kind, [fact]).SingleOrDefaultAsync(cancellation)
                : null,
        };
    }
}
