using HunanJiangxi.Data;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>Reads a page of the timeline side by side, with the whole list's total of every lane: four queries.</summary>
public sealed class TimelineLanesReader(PortalDb db, TimelineReader timeline)
{
    /// <param name="by">What the lanes are.</param>
    /// <param name="query">The timeline's query.</param>
    /// <param name="facets">Their names, in their order.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<TimelineLanes> ReadAsync(
        LaneKind by,
        ListQuery query,
        TimelineFacets facets,
        CancellationToken cancellation
    )
    {
        var (rows, next) = await timeline.PageAsync(query, LaneEvent.From, cancellation);
        var day = TimelineReader.DayOf(query);
        List<LaneEvent> events =
        [
            .. rows.Select(one => one with { Status = TimelineAsOf.StatusOn(day, one.Status, one.Date) }),
        ];
        var totals = (await TotalsAsync(by, timeline.Filtered(query), cancellation)).ToDictionary(one => one.Slug);
        var known = by switch
        {
            LaneKind.Field => facets.Fields,
            LaneKind.County => facets.Counties,
            LaneKind.Programme => facets.Programmes,
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Unknown grouping."),
        };
        var lanes = known
            .Where(facet => totals[facet.Slug].Count > 0)
            .OrderByDescending(facet => totals[facet.Slug].Count)
            .Select(facet => new TimelineLane(
                facet,
                totals[facet.Slug].Count,
                [.. events.Where(one => one.Lanes(by).Contains(facet.Slug))]
            ))
            .ToList();
        if (totals.Values.First().InNone is > 0 and var inNone)
        {
            lanes.Add(new TimelineLane(null, inNone, [.. events.Where(one => !one.Lanes(by).Any(totals.ContainsKey))]));
        }

        return new TimelineLanes(by, lanes, events, next);
    }

    private async Task<List<Total>> TotalsAsync(
        LaneKind by,
        IQueryable<TimelineEvent> events,
        CancellationToken cancellation
    ) =>
        await (
            by switch
            {
                LaneKind.Field => db.CooperationFields.Select(field => new Total(
                    field.Slug,
                    events.Count(happening => happening.Fields.Any(own => own.Id == field.Id)),
                    events.Count(happening => !happening.Fields.Any())
                )),
                LaneKind.County => db.Counties.Select(county => new Total(
                    county.Slug,
                    events.Count(happening => happening.Participants.Any(party => party.Id == county.OrganisationId)),
                    events.Count(happening =>
                        !happening.Participants.Any(party => db.Counties.Any(one => one.OrganisationId == party.Id))
                    )
                )),
                _ => db.Programmes.Select(programme => new Total(
                    programme.Slug,
                    events.Count(happening => happening.ProgrammeId == programme.Id),
                    0
                )),
            }
        ).ToListAsync(cancellation);

    private sealed record Total(string Slug, int Count, int InNone);
}
