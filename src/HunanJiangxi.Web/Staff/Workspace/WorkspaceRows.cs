using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Audit;

namespace HunanJiangxi.Web.Staff.Workspace;

/// <summary>An agreement that a body of the office's unit is party to.</summary>
public sealed record OwnAgreement(
    string Slug,
    BilingualText Name,
    AgreementStatus Status,
    PartialDate? Signed,
    PartialDate? PeriodEnd
);

/// <summary>A milestone that a body of the office's unit answers for and that is not done.</summary>
public sealed record OwnMilestone(string Slug, BilingualText Title, MilestoneStatus Status, PartialDate? Due)
{
    /// <summary>Overdue when the last day that the date can mean is over.</summary>
    public bool IsOverdue(DateOnly today) => Due is not null && Due.End < today;

    /// <summary>A body of the office has not yet said how far it is.</summary>
    public bool AwaitsReport { get; init; }
}

/// <summary>What a person finds on coming in.</summary>
public sealed record OwnWork(BilingualText OfficeName, DateOnly Today, DateTimeOffset Since, bool IsFirstVisit)
{
    /// <summary>The latest signed first, so many of <see cref="AgreementsInAll"/>.</summary>
    public IReadOnlyList<OwnAgreement> Agreements { get; init; } = [];

    public int AgreementsInAll { get; init; }

    /// <summary>The earliest due first, so many of <see cref="MilestonesInAll"/>.</summary>
    public IReadOnlyList<OwnMilestone> Milestones { get; init; } = [];

    public int MilestonesInAll { get; init; }

    /// <summary>What others changed of these records since the visit before.</summary>
    public IReadOnlyList<AuditRow> Changes { get; init; } = [];

    /// <summary>How much changed since then in the whole register, by kind of record.</summary>
    public ChangesEverywhere Everywhere { get; init; } = new([], false);

    public int Waiting { get; init; }
}

/// <summary>What has changed of the public record, by kind.</summary>
/// <param name="IsCut">There were more changes than are counted.</param>
public sealed record ChangesEverywhere(IReadOnlyList<(string Record, int Count)> Counts, bool IsCut);
