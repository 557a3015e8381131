using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>A lane and its events; the slug is what the timeline can be filtered by.</summary>
public sealed record Lane(string Slug, BilingualText Name, IReadOnlyList<TimelineRow> Rows);

/// <summary>
/// Events side by side. One of two fields stands in both lanes; what belongs to none of them stands in none, and is told
/// beside them.
/// </summary>
public sealed class TimelineLanes
{
    /// <summary>The query word that sets events side by side.</summary>
    public const string Word = "by";

    public TimelineLanes(LaneKind kind, IReadOnlyList<TimelineRow> rows)
    {
        Kind = kind;
        Lanes =
        [
            .. rows.SelectMany(row => Of(kind, row).Select(lane => (lane.Slug, lane.Name, Row: row)))
                .GroupBy(one => one.Slug)
                .Select(lane => new Lane(lane.Key, lane.First().Name, [.. lane.Select(one => one.Row)]))
                .OrderByDescending(lane => lane.Rows.Count)
                .ThenBy(lane => lane.Slug, StringComparer.Ordinal),
        ];
        Outside = [.. rows.Where(row => !Of(kind, row).Any())];
        Years = [.. rows.Except(Outside).Select(row => row.Date?.Year).Distinct()];
    }

    public LaneKind Kind { get; }

    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>What stands in no lane.</summary>
    public IReadOnlyList<TimelineRow> Outside { get; }

    /// <summary>In the order of the events; null for what no source dates.</summary>
    public IReadOnlyList<int?> Years { get; }

    public static LaneKind? KindOf(ListQuery query) =>
        QueryWords.Read<LaneKind>(Word, query.Own.GetValueOrDefault(Word));

    private static IEnumerable<(string Slug, BilingualText Name)> Of(LaneKind kind, TimelineRow row) =>
        kind switch
        {
            LaneKind.Field => row.Fields.Select(field => (field.Slug, field.Name)),
            LaneKind.County => row
                .Participants.Where(party => party.Kind == OrganisationKind.County)
                .Select(party => (party.Slug, party.Name)),
            LaneKind.Programme => [(row.Programme.Slug, row.Programme.Name)],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
