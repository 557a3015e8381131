using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

internal static class ProposalLock
{
    /// <summary>Whoever decides the same proposal waits until this transaction ends, and then sees what it has done.</summary>
    public static Task LockProposalAsync(this PortalDb db, int proposal, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM proposals WHERE id = {proposal} FOR UPDATE", cancellationToken);
}
