using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Counties;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Comparison;

/// <summary>Reads counties side by side; eight queries however many they are.</summary>
public sealed class ComparisonReader(PortalDb db, RegisterChoices choices)
{
    /// <param name="slugs">In the order in which they are to stand.</param>
    /// <param name="today">Agreements hold or do not hold on this day.</param>
    public async Task<ComparisonAnswer> ReadAsync(IReadOnlyList<string> slugs, DateOnly today, CancellationToken stop)
    {
        await choices.LoadPlacesAsync(stop);
        if (slugs.FirstOrDefault(slug => choices.Counties.All(county => county.Slug != slug)) is { } unknown)
        {
            throw new MalformedQueryException(ComparisonQuery.Word, QueryFault.Unknown, unknown);
        }

        if (slugs.Count < ComparisonQuery.Fewest)
        {
            return new ComparisonAnswer([]);
        }

        var rows = await db.RowsAsync(db.Counties.AsNoTracking().Where(county => slugs.Contains(county.Slug)), stop);
        var agreements = db
            .Agreements.AsNoTracking()
            .Where(agreement => agreement.Parties.Any(party => slugs.Contains(party.Organisation.Slug)));
        var holding = db.Agreements.Where(AgreementsInForce.On(today)).Select(agreement => agreement.Id);
        var signed = await agreements
            .Select(agreement => new
            {
                Parties = agreement.Parties.Select(party => party.Organisation.Slug).ToList(),
                Fields = agreement.Fields.Select(field => field.Slug).ToList(),
                IsInForce = holding.Contains(agreement.Id),
            })
            .AsSingleQuery()
            .ToListAsync(stop);
        var milestones = await db
            .Milestones.SelectMany(
                milestone => milestone.Parties,
                (milestone, party) =>
                    new
                    {
                        milestone.Id,
                        milestone.Status,
                        party.Slug,
                    }
            )
            .Where(side => slugs.Contains(side.Slug))
            .ToListAsync(stop);
        var readings = await ReadingsAsync(slugs, stop);
        var common = await AgreementLine
            .NewestFirst(
                agreements.Where(agreement =>
                    agreement.Parties.Count(party => slugs.Contains(party.Organisation.Slug)) >= ComparisonQuery.Fewest
                )
            )
            .ToListAsync(stop);
        return new ComparisonAnswer([
            .. slugs
                .Select(slug => rows.Single(row => row.Slug == slug))
                .Select(row => (Row: row, Own: signed.FindAll(agreement => agreement.Parties.Contains(row.Slug))))
                .Select(one => new ComparedCounty(one.Row)
                {
                    Agreements = one.Own.Count,
                    InForce = one.Own.Count(agreement => agreement.IsInForce),
                    Milestones = milestones.Count(side => side.Slug == one.Row.Slug),
                    MilestonesDone = milestones.Count(side =>
                        side.Slug == one.Row.Slug && side.Status == MilestoneStatus.Done
                    ),
                    Fields =
                    [
                        .. choices
                            .Fields.Where(field => one.Own.Exists(agreement => agreement.Fields.Contains(field.Slug)))
                            .Select(field => new Named(field.Slug, field.Name)),
                    ],
                    Readings = [.. readings.Where(reading => reading.Scope.Single().Slug == one.Row.Slug)],
                }),
        ])
        {
            Common = common,
        };
    }

    private async Task<List<ReadingLine>> ReadingsAsync(IReadOnlyList<string> slugs, CancellationToken stop) =>
        await db
            .Readings.AsNoTracking()
            .Where(reading => reading.Scope.Count == 1 && reading.Scope.Any(body => slugs.Contains(body.Slug)))
            .Where(reading =>
                reading.Indicator.Slug != CountyRows.Residents && reading.Indicator.Slug != CountyRows.Area
            )
            .OrderBy(reading => reading.Indicator.Ordinal)
            .ThenByDescending(reading => reading.IsChosen)
            .ThenByDescending(reading => reading.AsOf!.Start)
            .ThenBy(reading => reading.Id)
            .Take(FactLines.Most * ComparisonQuery.Most)
            .Select(ReadingLine.Of)
            .AsSingleQuery()
            .ToListAsync(stop);
}
