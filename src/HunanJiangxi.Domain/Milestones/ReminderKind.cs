using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Milestones;

/// <summary>Why a party is reminded of a milestone.</summary>
public enum ReminderKind
{
    /// <summary>It is due within <see cref="ReminderRules.AheadDays"/>.</summary>
    Ahead = 1,

    /// <summary>It is due within <see cref="ReminderRules.NearDays"/>.</summary>
    Near = 2,

    /// <summary>The last day that its due date can mean is over.</summary>
    Overdue = 3,
}

/// <summary>When a party is reminded: once from each of these days on, as long as it has not reported "done".</summary>
public static class ReminderRules
{
    public const int AheadDays = 60;

    public const int NearDays = 14;

    /// <param name="due">A date at any precision; what counts is the last day that it can mean.</param>
    /// <returns>Null where it is too early to remind anybody.</returns>
    public static ReminderKind? KindOf(PartialDate due, DateOnly today) =>
        due.End < today ? ReminderKind.Overdue
        : due.End <= today.AddDays(NearDays) ? ReminderKind.Near
        : due.End <= today.AddDays(AheadDays) ? ReminderKind.Ahead
        : null;
}
