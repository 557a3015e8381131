using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Milestones;

/// <summary>How often a deliverable comes round: a joint patrol each quarter, a meeting each year.</summary>
public enum Recurrence
{
    Monthly = 1,
    Quarterly = 2,
    HalfYearly = 3,
    Yearly = 4,
}

/// <summary>When a deliverable that comes round is due again.</summary>
public static class Recurrences
{
    /// <summary>The due date after this one, at the same precision.</summary>
    public static PartialDate After(this Recurrence recurrence, PartialDate due) =>
        due.PlusMonths(MonthsOf(recurrence));

    /// <summary>Whether two due dates in a row differ: what is due "in 2027" cannot come round each month.</summary>
    public static bool Fits(this Recurrence recurrence, PartialDate due) =>
        MonthsOf(recurrence)
        >= due.Precision switch
        {
            DatePrecision.Year => 12,
            DatePrecision.HalfYear => 6,
            DatePrecision.Quarter => 3,
            _ => 1,
        };

    private static int MonthsOf(Recurrence recurrence) =>
        recurrence switch
        {
            Recurrence.Monthly => 1,
            Recurrence.Quarterly => 3,
            Recurrence.HalfYearly => 6,
            Recurrence.Yearly => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, "Unknown recurrence."),
        };
}
