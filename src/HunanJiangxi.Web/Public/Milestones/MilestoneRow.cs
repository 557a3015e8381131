using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Milestones;

/// <summary>What a party says last of a milestone, and when.</summary>
public sealed record PartyReport(Named Party, MilestoneStatus? Status, string? Word, DateTimeOffset? ReportedAt);

/// <summary>A deliverable: how far it is, when it is due, who answers for it.</summary>
public sealed record MilestoneRow(string Slug, BilingualText Title, MilestoneStatus Status)
{
    public PartialDate? Due { get; init; }

    /// <summary>How often it comes round; null for what is delivered once.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>The day of the source that gives the status.</summary>
    public PartialDate? AsOf { get; init; }

    public required Named Programme { get; init; }

    public Named? Agreement { get; init; }

    public IReadOnlyList<Named> Parties { get; init; } = [];

    /// <summary>The latest word of every party; without a status for one that is silent.</summary>
    public IReadOnlyList<PartyReport> Reports { get; init; } = [];

    public Accord Accord => Accords.Of(Reports.Select(report => report.Status));

    public IReadOnlyList<Named> Fields { get; init; } = [];

    public IReadOnlyList<ProofRow> Evidence { get; init; } = [];

    public NamedSourceRow? Source { get; init; }
}
