using HunanJiangxi.Data;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>A value to filter by, and how many events it would find with the other filters as they are.</summary>
public sealed record Facet(string Slug, BilingualText Name, int Count, bool IsUnder = false);

/// <summary>What the timeline can be filtered by.</summary>
public sealed record TimelineFacets(
    IReadOnlyList<Facet> Counties,
    IReadOnlyList<Facet> Fields,
    IReadOnlyList<Facet> Programmes,
    IReadOnlyDictionary<EventKind, int> Kinds,
    IReadOnlyDictionary<EventStatus, int> Statuses,
    int Total
);

/// <summary>Reads the filter's values with their counts: four queries.</summary>
public sealed class TimelineFacetsReader(PortalDb db, TimelineReader timeline)
{
    public async Task<TimelineFacets> ReadAsync(ListQuery query, CancellationToken cancellation)
    {
        var counties = await CountiesAsync(query, cancellation);
        var fields = await FieldsAsync(query, cancellation);
        var programmes = await ProgrammesAsync(query, cancellation);
        Check("county", query.Counties, counties);
        Check("field", query.Fields, fields);
        Check("programme", query.Programme is null ? [] : [query.Programme], programmes);
        var kinds = await timeline
            .Filtered(query with { Kind = null, Status = null })
            .GroupBy(happening => new { happening.Kind, happening.Status })
            .Select(group => new
            {
                group.Key.Kind,
                group.Key.Status,
                Count = group.Count(),
            })
            .ToListAsync(cancellation);
        var (kind, status) = (query.KindAs<EventKind>(), query.StatusAs<EventStatus>());
        return new TimelineFacets(
            counties,
            fields,
            programmes,
            kinds
                .Where(one => status is null || one.Status == status)
                .GroupBy(one => one.Kind)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            kinds
                .Where(one => kind is null || one.Kind == kind)
                .GroupBy(one => one.Status)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            kinds
                .Where(one => (kind is null || one.Kind == kind) && (status is null || one.Status == status))
                .Sum(one => one.Count)
        );
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

    private async Task<List<Facet>> ProgrammesAsync(ListQuery query, CancellationToken cancellation)
    {
        var events = timeline.Filtered(query with { Programme = null });
        return await db
            .Programmes.OrderBy(programme => programme.Ordinal)
            .Select(programme => new Facet(
                programme.Slug,
                programme.Name,
                events.Count(happening => happening.ProgrammeId == programme.Id),
                false
            ))
            .ToListAsync(cancellation);
    }

    private static void Check(string word, IReadOnlyList<string> wanted, List<Facet> known)
    {
        if (wanted.FirstOrDefault(slug => !known.Exists(facet => facet.Slug == slug)) is { } unknown)
        {
            throw new MalformedQueryException(word, QueryFault.Unknown, unknown);
        }
    }
}
