using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>The rows of the counties' table with what they have in common: columns, sources, the census day.</summary>
internal sealed record CountyTableRows(
    bool IsSorted,
    IReadOnlyList<CountyGroup> Groups,
    IReadOnlyList<Named> Programmes,
    IReadOnlyList<NamedSourceRow> Notes,
    PartialDate? CensusDay
)
{
    public static CountyTableRows Of(IReadOnlyList<CountyRow> rows, string? sort)
    {
        var isSorted = sort is not (null or "place" or "-place");
        var programmes = rows.SelectMany(row => row.Memberships)
            .Where(membership => membership.IsOwn)
            .OrderBy(membership => membership.Joined?.Start ?? DateOnly.MaxValue)
            .Select(membership => new Named(membership.Programme, membership.Name))
            .DistinctBy(programme => programme.Slug);
        var notes = rows.SelectMany(row => row.Residents.Concat(row.Areas))
            .Select(reading => reading.Source)
            .OfType<NamedSourceRow>()
            .DistinctBy(source => source.Slug);
        var days = rows.SelectMany(row => row.Residents).Select(reading => reading.AsOf).Distinct().ToList();
        return new CountyTableRows(
            isSorted,
            isSorted ? [new CountyGroup(null, null, rows)] : [.. ByPlace(rows)],
            [.. programmes],
            [.. notes],
            days.Count == 1 ? days[0] : null
        );
    }

    private static IEnumerable<CountyGroup> ByPlace(IReadOnlyList<CountyRow> rows) =>
        rows.GroupBy(row => (row.Province, row.Prefecture))
            .Select(group => new CountyGroup(group.Key.Province, group.Key.Prefecture, [.. group]));
}

internal sealed record CountyGroup(PlaceRow? Province, PlaceRow? Prefecture, IReadOnlyList<CountyRow> Rows);
