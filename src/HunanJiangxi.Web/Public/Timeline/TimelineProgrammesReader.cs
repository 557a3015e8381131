using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>The programmes with the number of their events, and the periods that stand beside these: one query.</summary>
public sealed class TimelineProgrammesReader(PortalDb db, TimelineReader timeline)
{
    // of each programme; the list of agreements has them all
    private const int MostAgreements = 8;

    public async Task<(IReadOnlyList<Facet> Facets, IReadOnlyList<TimelineBand> Bands)> ReadAsync(
        ListQuery query,
        CancellationToken cancellation
    )
    {
        var events = timeline.Filtered(query with { Programme = null });
        var agreements = Agreements(query);
        var programmes = await db
            .Programmes.AsNoTracking()
            .OrderBy(programme => programme.Ordinal)
            .Select(programme => new
            {
                programme.Slug,
                programme.Name,
                programme.IsOwn,
                programme.Starts,
                programme.Ends,
                Count = events.Count(happening => happening.ProgrammeId == programme.Id),
                Targets = db
                    .Targets.Where(target => target.ProgrammeId == programme.Id && target.DueBy != null)
                    .OrderBy(target => target.DueBy!.Start)
                    .Select(target => target.DueBy!)
                    .ToList(),
                Agreements = agreements
                    .Where(agreement => agreement.ProgrammeId == programme.Id)
                    .OrderBy(agreement => agreement.Id)
                    .Take(MostAgreements)
                    .Select(agreement => new
                    {
                        agreement.Slug,
                        agreement.Name,
                        agreement.PeriodStart,
                        agreement.PeriodEnd,
                    })
                    .ToList(),
            })
            .ToListAsync(cancellation);
        var facets = programmes.Select(one => new Facet(one.Slug, one.Name, one.Count)).ToList();
        var bands = programmes
            .Where(one => one.Count > 0 && (query.Programme is null || query.Programme == one.Slug))
            .SelectMany(one =>
            {
                var programme = new Named(one.Slug, one.Name);
                var under = one.Agreements.Select(agreement => new TimelineBand
                {
                    What = new Named(agreement.Slug, agreement.Name),
                    Under = programme,
                    IsOwn = one.IsOwn,
                    Starts = agreement.PeriodStart,
                    Ends = agreement.PeriodEnd,
                });
                return under.Prepend(
                    new TimelineBand
                    {
                        What = programme,
                        IsOwn = one.IsOwn,
                        Starts = one.Starts,
                        Ends = one.Ends,
                        Targets = [.. one.Targets.DistinctBy(target => target.Start)],
                    }
                );
            });
        return (facets, [.. bands.Where(band => IsIn(band, query))]);
    }

    /// <summary>Those with a period that the filter keeps, as far as its words speak of agreements, too.</summary>
    private IQueryable<Agreement> Agreements(ListQuery query)
    {
        var found = db.Agreements.Where(agreement => agreement.PeriodStart != null || agreement.PeriodEnd != null);
        if (query.Counties is { Count: > 0 } counties)
        {
            found = found.Where(agreement =>
                agreement.Parties.Any(party => counties.Contains(party.Organisation.Slug))
            );
        }

        if (query.Fields is { Count: > 0 } fields)
        {
            found = found.Where(agreement =>
                agreement.Fields.Any(field => fields.Contains(field.Slug) || fields.Contains(field.Parent!.Slug))
            );
        }

        return found;
    }

    private static bool IsIn(TimelineBand band, ListQuery query) =>
        (band.Starts ?? band.Ends) is not null
        && !(band.Starts?.Start > TimelineReader.DayOf(query))
        && !(band.Starts?.Start > query.LastDay)
        && !(band.Ends?.End < query.FirstDay);
}
