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
    ) => (Milestone, Party, Status, Word, ReportedAt) = (milestone, party, status, word, reportedAt);

    public int Id { get; private set; }

    public int MilestoneId { get; private set; }

    public Milestone Milestone { get; private set; } = null!;

    public int PartyId { get; private set; }

    public Organisation Party { get; private set; } = null!;

    public MilestoneStatus Status { get; private set; }

    public string? Word { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }
}
