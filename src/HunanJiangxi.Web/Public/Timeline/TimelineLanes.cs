using System.Linq.Expressions;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>An event as a lane shows it: its date, its name, and the lanes that it stands in.</summary>
public sealed record LaneEvent : ITimelinePlace
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required BilingualText Title { get; init; }

    public EventStatus Status { get; init; }

    public PartialDate? Date { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<string> Participants { get; init; } = [];

    public required string Programme { get; init; }

    public bool IsPlanned => Status == EventStatus.Planned;

    public static Expression<Func<TimelineEvent, LaneEvent>> From { get; } =
        happening => new LaneEvent
        {
            Id = happening.Id,
            Slug = happening.Slug,
            Title = happening.Title,
            Status = happening.Status,
            Date = happening.Date,
            Programme = happening.Programme.Slug,
            Fields = happening.Fields.Select(field => field.Slug).ToList(),
            Participants = happening.Participants.Select(party => party.Slug).ToList(),
        };

    public IReadOnlyList<string> Lanes(LaneKind by) =>
        by switch
        {
            LaneKind.Field => Fields,
            LaneKind.County => Participants,
            LaneKind.Programme => [Programme],
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Unknown grouping."),
        };
}

/// <summary>
/// A field, a county or a programme with its events. Without a name it is the lane of those that belong to none.
/// </summary>
public sealed record TimelineLane(Facet? Of, int Total, IReadOnlyList<LaneEvent> Events);

/// <summary>The timeline side by side: an event of two fields stands in both lanes.</summary>
public sealed record TimelineLanes(
    LaneKind By,
    IReadOnlyList<TimelineLane> Lanes,
    IReadOnlyList<LaneEvent> Events,
    PageKey? Next
)
{
    /// <summary>The query word.</summary>
    public const string Word = "by";

    /// <summary>The years of the page, in its order; the last is null where it holds undated events.</summary>
    public IReadOnlyList<int?> Years => [.. Events.Select(one => one.Date?.Year).Distinct()];

    public static LaneKind? Wanted(ListQuery query) =>
        QueryWords.Read<LaneKind>(Word, query.Own.GetValueOrDefault(Word));
}
