using HunanJiangxi.Data;
using HunanJiangxi.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Loading;

/// <summary>What stands between an empty database and a portal that can be shown; each step is harmless when repeated.</summary>
internal sealed class PortalPreparation(
    PortalDb db,
    SeedLoader seeds,
    IConfiguration configuration,
    ILogger<PortalPreparation> logger
)
{
    /// <summary>Any number that nothing else on this database locks.</summary>
    private const long LockNumber = 4306;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // of two nodes that start together one prepares, the other waits and finds it done
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockNumber})", cancellationToken);
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
            var folder = new SeedFolder(PortalPaths.Seeds(configuration));
            if (!Directory.Exists(folder.Root))
            {
                throw new PortalStartException($"The seed folder '{folder.Root}' does not exist; see PORTAL_SEEDS.");
            }

            if (await seeds.LoadChangedAsync(folder, cancellationToken) is { } loaded)
            {
                logger.LogInformation(
                    "Seeds loaded: {Documents} new documents, {Proposals} new proposals, {Decided} decisions replayed",
                    loaded.NewDocuments,
                    loaded.NewProposals,
                    loaded.Review.Decided
                );
                // what reading the seeds took is not needed again; the runtime would keep it for a load like that
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockNumber})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
