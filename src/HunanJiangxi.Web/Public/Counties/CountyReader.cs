using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>Everything a county's page tells.</summary>
public sealed record CountyAnswer(
    CountyRow County,
    IReadOnlyList<ClusterRow> Clusters,
    IReadOnlyList<AgreementLine> Agreements,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<ReadingLine> Readings,
    IReadOnlyList<MilestoneLine> Milestones
);

/// <summary>A cluster with all its counties: the neighbours.</summary>
public sealed record ClusterRow(
    string Slug,
    int Ordinal,
    BilingualText Name,
    NamedSourceRow Source,
    IReadOnlyList<Named> Counties
);

public sealed class CountyReader(PortalDb db)
{
    /// <summary>Null where the register has no such county.</summary>
    public async Task<CountyAnswer?> ReadAsync(string slug, CancellationToken stop)
    {
        var wanted = db.Counties.AsNoTracking().Where(county => county.Slug == slug);
        if ((await db.RowsAsync(wanted, stop)).SingleOrDefault() is not { } county)
        {
            return null;
        }

        var clusters = await db
            .Clusters.AsNoTracking()
            .Where(cluster => cluster.Counties.Any(member => member.Slug == slug))
            .OrderBy(cluster => cluster.Ordinal)
            .Select(cluster => new ClusterRow(
                cluster.Slug,
                cluster.Ordinal,
                cluster.Name,
                new NamedSourceRow(cluster.Source.Slug, cluster.Source.Title, cluster.Source.Office, null),
                cluster
                    .Counties.OrderBy(member => member.UnitCode)
                    .Select(member => new Named(member.Slug, member.Unit.ShortName))
                    .ToList()
            ))
            .ToListAsync(stop);
        return new CountyAnswer(
            county,
            clusters,
            await AgreementLine
                .NewestFirst(
                    db.Agreements.AsNoTracking()
                        .Where(agreement => agreement.Parties.Any(party => party.Organisation.Slug == slug))
                )
                .ToListAsync(stop),
            await EventLine
                .NewestFirst(
                    db.TimelineEvents.AsNoTracking()
                        .Where(happening => happening.Participants.Any(participant => participant.Slug == slug))
                )
                .ToListAsync(stop),
            await ReadingLine
                .Ordered(db.Readings.AsNoTracking().Where(reading => reading.Scope.Any(part => part.Slug == slug)))
                .ToListAsync(stop),
            await MilestoneLine
                .OpenFirst(
                    db.Milestones.AsNoTracking().Where(milestone => milestone.Parties.Any(party => party.Slug == slug))
                )
                .ToListAsync(stop)
        );
    }
}
