using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Mistakes;

/// <summary>Takes what visitors report as wrong, and what is decided on it.</summary>
public sealed class MistakeDesk(PortalDb db, TimeProvider time)
{
    /// <summary>Nobody asks a visitor's name.</summary>
    private static readonly Actor s_visitor = new("visitor", "public");

    /// <returns>The number of the report.</returns>
    /// <exception cref="RuleViolationException"><c>mistake.…</c>: nothing is kept.</exception>
    public async Task<int> ReportAsync(
        string page,
        string? message,
        string? contact,
        CancellationToken cancellationToken
    )
    {
        var report = new MistakeReport(page, message, contact, time.GetUtcNow());
        db.Add(report);
        await SaveAsync(s_visitor, cancellationToken);
        return report.Id;
    }

    /// <exception cref="RuleViolationException">
    /// <c>mistake.decided</c>: somebody was faster; <c>mistake.reference</c>, <c>mistake.state</c>, <c>mistake.reason</c>.
    /// </exception>
    public async Task DecideAsync(
        int id,
        MistakeState state,
        string? reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var report =
            await db.MistakeReports.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw new RuleViolationException("mistake.reference", $"There is no report {id}.");
        report.Decide(state, reason, actor.Name, actor.Office, time.GetUtcNow());
        try
        {
            await SaveAsync(actor, cancellationToken);
        }
        catch (DbUpdateException failure) when (Beaten.Is(failure))
        {
            throw new RuleViolationException("mistake.decided", $"Report {id} has been decided meanwhile.");
        }
    }

    private Task<int> SaveAsync(Actor actor, CancellationToken cancellationToken)
    {
        db.Actor = actor;
        return db.SaveChangesAsync(cancellationToken);
    }
}
