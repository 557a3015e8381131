using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Milestones;

/// <summary>What one party says of a milestone, and when. Reports are added, never changed.</summary>
public sealed class MilestoneReport
{
    /// <summary>So many letters a word may have.</summary>
    public const int MostLetters = 1000;

    private MilestoneReport() { }

    internal MilestoneReport(
        Milestone milestone,
        Organisation party,
        MilestoneStatus status,
        string? word,
        DateTimeOffset reportedAt
    )
    {
        (Milestone, Party, Status, Word, ReportedAt) = (milestone, party, status, word, reportedAt);
        (Occurrence, Due) = (milestone.Occurrence, milestone.Due);
    }

    public int Id { get; private set; }

    public int MilestoneId { get; private set; }

    public Milestone Milestone { get; private set; } = null!;

    public int PartyId { get; private set; }

    public Organisation Party { get; private set; } = null!;

    /// <summary>Which time of a deliverable that comes round it is about.</summary>
    public int Occurrence { get; private set; }

    /// <summary>When that was due, as it was known then.</summary>
    public PartialDate? Due { get; private set; }

    public MilestoneStatus Status { get; private set; }

    public bool IsDone => Status == MilestoneStatus.Done;

    public string? Word { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }
}
