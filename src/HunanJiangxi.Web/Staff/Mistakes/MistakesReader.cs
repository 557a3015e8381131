using HunanJiangxi.Data;
using HunanJiangxi.Domain.Mistakes;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Mistakes;

/// <summary>A page of reports, how many there are of each state, and the number to go on after.</summary>
public sealed record MistakeListing(
    IReadOnlyList<MistakeReport> Items,
    IReadOnlyDictionary<MistakeState, int> Counts,
    int? Next
);

/// <summary>What visitors reported: those that wait, the oldest first; what is decided, the newest first.</summary>
public sealed class MistakesReader(PortalDb db)
{
    private const int Shown = 50;

    public async Task<MistakeListing> ListAsync(MistakeState state, int? after, CancellationToken cancellation)
    {
        var counts = await db
            .MistakeReports.GroupBy(report => report.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var found = db.MistakeReports.AsNoTracking().Where(report => report.State == state);
        var sorted =
            state == MistakeState.Waiting
                ? found.Where(report => after == null || report.Id > after).OrderBy(report => report.Id)
                : found.Where(report => after == null || report.Id < after).OrderByDescending(report => report.Id);
        var rows = await sorted.Take(Shown + 1).ToListAsync(cancellation);
        return new MistakeListing([.. rows.Take(Shown)], counts, rows.Count > Shown ? rows[Shown - 1].Id : null);
    }
}
