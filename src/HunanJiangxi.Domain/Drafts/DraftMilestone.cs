using HunanJiangxi.Domain.Milestones;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>A deliverable as it is being written; its number is its address for ever once it is published.</summary>
/// <param name="Slug">The published deliverable's, or a new number of <see cref="New"/>.</param>
public sealed record DraftMilestone(string Slug)
{
    public string? TitleZh { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>How far it is.</summary>
    public MilestoneStatus? Status { get; init; }

    /// <summary>When it is due, in the written form of a date.</summary>
    public string? Due { get; init; }

    /// <summary>How often it comes round; null for once.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Who answers for it, by slug; each reports for itself.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>A deliverable of its own number, planned.</summary>
    public static DraftMilestone New() =>
        new($"m-{Guid.NewGuid().ToString("N")[..12]}") { Status = MilestoneStatus.Planned };

    public bool Equals(DraftMilestone? other) =>
        other is not null
        && (Slug, TitleZh, TitleEn, Status, Due, Recurrence)
            == (other.Slug, other.TitleZh, other.TitleEn, other.Status, other.Due, other.Recurrence)
        && Parties.ToHashSet(StringComparer.Ordinal).SetEquals(other.Parties);

    public override int GetHashCode() => HashCode.Combine(Slug, TitleZh, TitleEn, Status, Due, Recurrence);
}
