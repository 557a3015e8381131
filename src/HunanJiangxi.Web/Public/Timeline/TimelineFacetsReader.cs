using HunanJiangxi.Data;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>A value to filter by, and how many events it would find with the other filters as they are.</summary>
public sealed record Facet(string Slug, BilingualText Name, int Count, bool IsUnder = false);

/// <summary>What the timeline can be filtered by, and what stands beside the filtered events.</summary>
public sealed record TimelineFacets(
    IReadOnlyList<Facet> Counties,
    IReadOnlyList<Facet> Fields,
    IReadOnlyList<Facet> Programmes,
    IReadOnlyDictionary<EventKind, int> Kinds,
    IReadOnlyDictionary<EventStatus, int> Statuses,
    IReadOnlyList<TimelineMonth> Months,
    IReadOnlyList<TimelineBand> Bands
)
{
    public int Total => Months.Sum(month => month.Count);
}

/// <summary>Reads the filter's values with their counts: four queries.</summary>
public sealed class TimelineFacetsReader(
    PortalDb db,
    TimelineReader timeline,
    TimelineProgrammesReader programmesReader
)
{
    public async Task<TimelineFacets> ReadAsync(ListQuery query, CancellationToken cancellation)
    {
        var counties = await CountiesAsync(query, cancellation);
        var fields = await FieldsAsync(query, cancellation);
        var (programmes, bands) = await programmesReader.ReadAsync(query, cancellation);
        Check("county", query.Counties, counties);
        Check("field", query.Fields, fields);
        Check("programme", query.Programme is null ? [] : [query.Programme], programmes);
        var counts = await CountsAsync(query, cancellation);
        var (kind, status) = (query.KindAs<EventKind>(), query.StatusAs<EventStatus>());
        return new TimelineFacets(
            counties,
            fields,
            programmes,
            counts
                .Where(one => status is null || one.Status == status)
                .GroupBy(one => one.Kind)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            counts
                .Where(one => kind is null || one.Kind == kind)
                .GroupBy(one => one.Status)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            [
                .. counts
                    .Where(one => (kind is null || one.Kind == kind) && (status is null || one.Status == status))
                    .GroupBy(one => (one.Year, one.Month))
                    .Select(month => new TimelineMonth(month.Key.Year, month.Key.Month, month.Sum(one => one.Count))),
            ],
            bands
        );
    }

    /// <summary>By kind and status, each without the other's filter, and by month.</summary>
    private async Task<List<Counted>> CountsAsync(ListQuery query, CancellationToken cancellation)
    {
        var day = TimelineReader.DayOf(query);
        return await timeline
            .Filtered(query with { Kind = null, Status = null })
            .Select(happening => new
            {
                happening.Kind,
                Status = happening.Date != null && happening.Date.Start > day ? EventStatus.Planned : happening.Status,
                Year = happening.Date == null ? 0 : happening.Date.Start.Year,
                Month = happening.Date != null
                && (happening.Date.Precision == DatePrecision.Day || happening.Date.Precision == DatePrecision.Month)
                    ? happening.Date.Start.Month
                    : 0,
            })
            .GroupBy(one => one)
            .Select(group => new Counted(
                group.Key.Kind,
                group.Key.Status,
                group.Key.Year,
                group.Key.Month,
                group.Count()
            ))
            .ToListAsync(cancellation);
    }

    private async Task<List<Facet>> CountiesAsync(ListQuery query, CancellationToken cancellation)
    {
        var events = timeline.Filtered(query with { Counties = [] });
        return await db
            .Counties.OrderByDescending(county => county.UnitCode.Substring(0, 2))
            .ThenBy(county => county.UnitCode)
            .Select(county => new Facet(
                county.Slug,
                county.Unit.ShortName,
                events.Count(happening => happening.Participants.Any(party => party.Id == county.OrganisationId)),
                false
            ))
            .ToListAsync(cancellation);
    }

    private async Task<List<Facet>> FieldsAsync(ListQuery query, CancellationToken cancellation)
    {
        var events = timeline.Filtered(query with { Fields = [] });
        var fields = await db
            .CooperationFields.OrderBy(field => field.Ordinal)
            .Select(field => new
            {
                field.Slug,
                field.Name,
                Parent = field.Parent!.Slug,
                Count = events.Count(happening =>
                    happening.Fields.Any(own => own.Id == field.Id || own.ParentId == field.Id)
                ),
            })
            .ToListAsync(cancellation);
        return
        [
            .. fields
                .Where(field => field.Parent is null)
                .SelectMany(top =>
                    fields
                        .Where(field => field.Parent == top.Slug)
                        .Select(field => new Facet(field.Slug, field.Name, field.Count, IsUnder: true))
                        .Prepend(new Facet(top.Slug, top.Name, top.Count))
                ),
        ];
    }

    private static void Check(string word, IReadOnlyList<string> wanted, IReadOnlyList<Facet> known)
    {
        if (wanted.FirstOrDefault(slug => known.All(facet => facet.Slug != slug)) is { } unknown)
        {
            throw new MalformedQueryException(word, QueryFault.Unknown, unknown);
        }
    }

    private sealed record Counted(EventKind Kind, EventStatus Status, int Year, int Month, int Count);
}
