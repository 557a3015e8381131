using HunanJiangxi.Data.Auditing;

namespace HunanJiangxi.Data.Seeding;

/// <summary>
/// Loads <c>seeds/zone</c> into the register: adds what is new, updates what changed, removes nothing. All files are
/// read and checked first; with one fault, nothing is stored.
/// </summary>
public sealed class ZoneSeeder(PortalDb db)
{
    /// <exception cref="SeedException">The files have faults; each names its file and line.</exception>
    public async Task SeedAsync(string folder, CancellationToken cancellationToken)
    {
        var faults = new SeedFaults();
        var index = await RegisterIndex.LoadAsync(db, cancellationToken);
        IReadOnlyList<SeedEntry> Read(string name)
        {
            var entries = SeedFile.Read(Path.Combine(folder, name), "seeds/zone/" + name, faults);
            RefuseTwins(entries);
            return entries;
        }

        var places = new PlaceSeeds(db, index);
        places.Sources(Read("sources.yaml"));
        places.Units(Read("administrative-units.yaml"));
        places.Organisations(Read("organisations.yaml"));
        places.Clusters(Read("clusters.yaml"));
        places.Counties(Read("counties.yaml"));

        var programmes = new ProgrammeSeeds(db, index);
        programmes.Programmes(Read("programmes.yaml"));
        programmes.Fields(Read("fields.yaml"));
        programmes.Meetings(Read("meetings.yaml"));

        var figures = new FigureSeeds(db, index);
        var indicators = Read("indicators.yaml");
        figures.Indicators(indicators);
        await figures.TargetsAsync(Read("targets.yaml"), cancellationToken);
        await figures.ReadingsAsync(Read("readings.yaml"), cancellationToken);

        faults.ThrowIfAny();
        db.Actor = Actor.Portal;
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        figures.Pairs(indicators);
        faults.ThrowIfAny();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void RefuseTwins(IReadOnlyList<SeedEntry> entries)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.OptionalText("slug") is { } slug && !first.TryAdd(slug, entry.Line))
            {
                entry.Fault("slug", $"'{slug}' stands in line {first[slug]} already");
            }
        }
    }
}
