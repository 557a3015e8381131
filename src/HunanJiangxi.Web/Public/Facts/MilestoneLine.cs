using System.Linq.Expressions;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A milestone as it stands in the lists of other pages.</summary>
public sealed record MilestoneLine(
    string Slug,
    BilingualText Title,
    MilestoneStatus Status,
    PartialDate? Due,
    PartialDate? AsOf,
    bool IsOwn,
    IReadOnlyList<PartyLine> Parties,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
)
{
    public static Expression<Func<Milestone, MilestoneLine>> Of { get; } =
        milestone => new MilestoneLine(
            milestone.Slug,
            milestone.Title,
            milestone.Status,
            milestone.Due,
            milestone.AsOf,
            milestone.Programme.IsOwn,
            milestone.Parties.AsQueryable().OrderBy(party => party.Id).Select(PartyLine.Of).ToList(),
            milestone.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(ProofRow.From).ToList(),
            milestone.Source == null
                ? null
                : new NamedSourceRow(milestone.Source.Slug, milestone.Source.Title, milestone.Source.Office, null)
        );

    /// <summary>What is still to be done comes before what is done.</summary>
    public static IQueryable<MilestoneLine> OpenFirst(IQueryable<Milestone> milestones) =>
        milestones
            .OrderBy(milestone => milestone.Status == MilestoneStatus.Done)
            .ThenBy(milestone => milestone.Due == null)
            .ThenByDescending(milestone => milestone.Due!.Start)
            .ThenBy(milestone => milestone.Id)
            .Take(FactLines.Most)
            .Select(Of)
            .AsSingleQuery();
}
