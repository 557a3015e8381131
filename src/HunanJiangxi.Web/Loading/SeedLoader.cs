using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Import;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Loading;

/// <summary>What loading the seeds came to.</summary>
internal sealed record LoadedSeeds(int NewDocuments, int NewProposals, ReplayedReview Review);

/// <summary>
/// Loads the seeds: the register, then the seed news through the importer, then a person's recorded decisions on what
/// it proposed. Everything is harmless when repeated.
/// </summary>
internal sealed class SeedLoader(
    PortalDb db,
    ZoneSeeder zone,
    DocumentIntake intake,
    ReviewReplay review,
    TimeProvider time
)
{
    private const string Stamp = "seeds";

    /// <returns>null when the files are those that were loaded last.</returns>
    /// <exception cref="SeedException">The files have faults; each names its file and line.</exception>
    public async Task<LoadedSeeds?> LoadChangedAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        var fingerprint = await folder.FingerprintAsync(cancellationToken);
        var isKnown = await db.SeedStamps.AnyAsync(
            stamp => stamp.Name == Stamp && stamp.Fingerprint == fingerprint,
            cancellationToken
        );
        return isKnown ? null : await LoadAsync(folder, cancellationToken);
    }

    /// <exception cref="SeedException">The files have faults; each names its file and line.</exception>
    public async Task<LoadedSeeds> LoadAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        await using var whole = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await zone.SeedAsync(folder.Zone, cancellationToken);
        var documents = new List<IncomingDocument>();
        foreach (var path in DocumentFiles.Below([folder.Documents]))
        {
            try
            {
                documents.Add(await intake.ReadAsync(path, cancellationToken));
            }
            catch (UnreadableDocumentException refusal)
            {
                throw new SeedException([$"seeds/documents/{Path.GetFileName(path)}:1: {refusal.Message}"]);
            }
        }

        var stored = await intake.StoreAsync(documents, Actor.Portal, cancellationToken);
        // a folder without recorded decisions is whole, too: everything proposed then waits at the desk
        var replayed = File.Exists(folder.Review)
            ? await review.ReplayAsync(folder.Review, cancellationToken)
            : new ReplayedReview(0, 0);
        await StampAsync(await folder.FingerprintAsync(cancellationToken), cancellationToken);
        await whole.CommitAsync(cancellationToken);
        return new LoadedSeeds(stored.Count(one => one.IsNew), stored.Sum(one => one.NewProposals), replayed);
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
