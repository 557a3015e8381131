using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Matrix;

/// <summary>All that two counties have with each other.</summary>
public sealed record PairAnswer(CountyChoice First, CountyChoice Second)
{
    public int InForce { get; init; }

    public IReadOnlyList<AgreementLine> Agreements { get; init; } = [];

    public IReadOnlyList<MilestoneLine> Milestones { get; init; } = [];

    public IReadOnlyList<EventLine> Events { get; init; } = [];

    /// <summary>What their agreements are about.</summary>
    public IReadOnlyList<Named> Fields { get; init; } = [];

    /// <summary>The clusters that both belong to.</summary>
    public IReadOnlyList<BilingualText> Clusters { get; init; } = [];
}

/// <summary>Reads one pair of counties; eight queries.</summary>
public sealed class PairReader(PortalDb db, RegisterChoices choices)
{
    /// <summary>Null where the register has no such two counties, or they are one.</summary>
    public async Task<PairAnswer?> ReadAsync(string first, string second, DateOnly today, CancellationToken stop)
    {
        await choices.LoadPlacesAsync(stop);
        CountyChoice[] both = [.. choices.Counties.Where(county => county.Slug == first || county.Slug == second)];
        if (both is not [var one, var other])
        {
            return null;
        }

        var agreements = db
            .Agreements.AsNoTracking()
            .Where(agreement => agreement.Parties.Any(party => party.Organisation.Slug == first))
            .Where(agreement => agreement.Parties.Any(party => party.Organisation.Slug == second));
        var fields = await agreements
            .SelectMany(agreement => agreement.Fields)
            .Select(field => field.Slug)
            .Distinct()
            .ToListAsync(stop);
        return new PairAnswer(one, other)
        {
            InForce = await agreements.CountAsync(AgreementsInForce.On(today), stop),
            Agreements = await AgreementLine.NewestFirst(agreements).ToListAsync(stop),
            Milestones = await MilestoneLine
                .OpenFirst(
                    db.Milestones.AsNoTracking()
                        .Where(milestone =>
                            milestone.Parties.Any(party => party.Slug == first)
                            && milestone.Parties.Any(party => party.Slug == second)
                        )
                )
                .ToListAsync(stop),
            Events = await EventLine
                .NewestFirst(
                    db.TimelineEvents.AsNoTracking()
                        .Where(happening =>
                            happening.Participants.Any(body => body.Slug == first)
                            && happening.Participants.Any(body => body.Slug == second)
                        )
                )
                .ToListAsync(stop),
            Fields =
            [
                .. choices
                    .Fields.Where(field => fields.Contains(field.Slug))
                    .Select(field => new Named(field.Slug, field.Name)),
            ],
            Clusters = await db
                .Clusters.Where(cluster =>
                    cluster.Counties.Any(county => county.Slug == first)
                    && cluster.Counties.Any(county => county.Slug == second)
                )
                .OrderBy(cluster => cluster.Ordinal)
                .Select(cluster => cluster.Name)
                .ToListAsync(stop),
        };
    }
}
