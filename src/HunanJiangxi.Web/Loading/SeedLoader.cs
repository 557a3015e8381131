using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Loading;

/// <summary>
/// Loads the seeds: the register, then the seed news through the importer, then a person's recorded decisions on what
/// it proposed. Everything is harmless when repeated.
/// </summary>
internal sealed class SeedLoader(PortalDb db, ZoneSeeder zone, TimeProvider time)
{
    private const string Stamp = "seeds";

    /// <returns>false when the files are those that were loaded last.</returns>
    /// <exception cref="SeedException">The files have faults; each names its file and line.</exception>
    public async Task<bool> LoadChangedAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        var fingerprint = await folder.FingerprintAsync(cancellationToken);
        var isKnown = await db.SeedStamps.AnyAsync(
            stamp => stamp.Name == Stamp && stamp.Fingerprint == fingerprint,
            cancellationToken
        );
        if (!isKnown)
        {
            await LoadAsync(folder, cancellationToken);
        }

        return !isKnown;
    }

    /// <exception cref="SeedException">The files have faults; each names its file and line.</exception>
    public async Task LoadAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        await zone.SeedAsync(folder.Zone, cancellationToken);
        await StampAsync(await folder.FingerprintAsync(cancellationToken), cancellationToken);
    }

    private async Task StampAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var stamp = await db.SeedStamps.SingleOrDefaultAsync(known => known.Name == Stamp, cancellationToken);
        if (stamp?.Fingerprint == fingerprint)
        {
            return;
        }

        if (stamp is null)
        {
            stamp = new SeedStamp(Stamp);
            db.Add(stamp);
        }

        stamp.Load(fingerprint, time.GetUtcNow());
        db.Actor = Actor.Portal;
        await db.SaveChangesAsync(cancellationToken);
    }
}
