using System.Linq.Expressions;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>An event as it stands in the lists of other pages.</summary>
public sealed record EventLine(
    string Slug,
    BilingualText Title,
    EventKind Kind,
    EventStatus Status,
    PartialDate? Date,
    BilingualText? DateNote,
    bool IsOwn,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
)
{
    public static Expression<Func<TimelineEvent, EventLine>> Of { get; } =
        happening => new EventLine(
            happening.Slug,
            happening.Title,
            happening.Kind,
            happening.Status,
            happening.Date,
            happening.DateNote,
            happening.Programme.IsOwn,
            happening.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(ProofRow.From).ToList(),
            happening.Source == null
                ? null
                : new NamedSourceRow(happening.Source.Slug, happening.Source.Title, happening.Source.Office, null)
        );

    /// <summary>The newest first; what no source dates comes last.</summary>
    public static IQueryable<EventLine> NewestFirst(IQueryable<TimelineEvent> events) =>
        events
            .OrderBy(happening => happening.Date == null)
            .ThenByDescending(happening => happening.Date!.Start)
            .ThenBy(happening => happening.Id)
            .Take(FactLines.Most)
            .Select(Of)
            .AsSingleQuery();
}
