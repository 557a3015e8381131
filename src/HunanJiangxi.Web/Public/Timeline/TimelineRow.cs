using System.Linq.Expressions;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>Which side of the border an event belongs to.</summary>
public enum BorderSide
{
    Hunan = 1,
    Jiangxi = 2,
    Joint = 3,

    /// <summary>Neither: a programme that is shown for comparison.</summary>
    Other = 4,
}

/// <summary>A body that takes part in an event.</summary>
public sealed record TimelineParty(string Slug, BilingualText Name, OrganisationKind Kind, string? UnitCode);

/// <summary>An event as the timeline and its downloads show it.</summary>
public sealed record TimelineRow : ITimelinePlace
{
    [JsonIgnore]
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required BilingualText Title { get; init; }

    public EventKind Kind { get; init; }

    public EventStatus Status { get; init; }

    public PartialDate? Date { get; init; }

    public BilingualText? DateNote { get; init; }

    public required Named Programme { get; init; }

    /// <summary>Whether it belongs to the border zone; others stand beside it for comparison.</summary>
    public bool IsOwn { get; init; }

    public Named? Meeting { get; init; }

    public Named? Agreement { get; init; }

    public IReadOnlyList<TimelineParty> Participants { get; init; } = [];

    public IReadOnlyList<Named> Fields { get; init; } = [];

    public IReadOnlyList<ProofRow> Evidence { get; init; } = [];

    public NamedSourceRow? Source { get; init; }

    [JsonIgnore]
    public bool IsPlanned => Status == EventStatus.Planned;

    /// <summary>The day of the first report: what an undated event had happened by.</summary>
    public PartialDate? FirstReported =>
        Evidence.Select(proof => proof.Published).Where(day => day is not null).MinBy(day => day!.Start);

    [JsonIgnore]
    public BorderSide Side =>
        (IsOwn, Participants.Any(party => IsIn(party, "43")), Participants.Any(party => IsIn(party, "36"))) switch
        {
            (false, _, _) => BorderSide.Other,
            (_, true, false) => BorderSide.Hunan,
            (_, false, true) => BorderSide.Jiangxi,
            _ => BorderSide.Joint,
        };

    /// <summary>The day that the timeline is looked at from; null for today.</summary>
    [JsonIgnore]
    public DateOnly? AsOf { get; init; }

    /// <summary>It had happened by the day that was asked for, and nobody had reported it yet.</summary>
    [JsonIgnore]
    public bool IsReportedLater => AsOf is { } day && !IsPlanned && FirstReported?.Start > day;

    /// <summary>Its date leaves open whether it had happened by the day that was asked for, and so do the reports.</summary>
    [JsonIgnore]
    public bool IsOpenThen => IsReportedLater && Date?.End > AsOf;

    /// <summary>The event as it stood on the day: planned where it is dated later.</summary>
    public TimelineRow On(DateOnly day) => this with { AsOf = day, Status = TimelineAsOf.StatusOn(day, Status, Date) };

    public static Expression<Func<TimelineEvent, TimelineRow>> Of { get; } =
        happening => new TimelineRow
        {
            Id = happening.Id,
            Slug = happening.Slug,
            Title = happening.Title,
            Kind = happening.Kind,
            Status = happening.Status,
            Date = happening.Date,
            DateNote = happening.DateNote,
            Programme = new Named(happening.Programme.Slug, happening.Programme.Name),
            IsOwn = happening.Programme.IsOwn,
            Meeting = happening.Meeting == null ? null : new Named(happening.Meeting.Slug, happening.Meeting.Name),
            Agreement =
                happening.Agreement == null ? null : new Named(happening.Agreement.Slug, happening.Agreement.Name),
            Participants = happening
                .Participants.OrderByDescending(party => party.UnitCode!.Substring(0, 2))
                .ThenBy(party => party.UnitCode)
                .Select(party => new TimelineParty(party.Slug, party.ShortName, party.Kind, party.UnitCode))
                .ToList(),
            Fields = happening
                .Fields.OrderBy(field => field.Id)
                .Select(field => new Named(field.Slug, field.Name))
                .ToList(),
            Evidence = happening.Evidence.AsQueryable().OrderBy(proof => proof.Id).Select(ProofRow.From).ToList(),
            Source =
                happening.Source == null
                    ? null
                    : new NamedSourceRow(happening.Source.Slug, happening.Source.Title, happening.Source.Office, null),
        };

    private static bool IsIn(TimelineParty party, string province) =>
        party.UnitCode?.StartsWith(province, StringComparison.Ordinal) == true;
}
