using System.Linq.Expressions;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>Asks the database for due dates at their precision: a month is over with its last day, a year with its.</summary>
public static class DueDays
{
    /// <summary>"Soon" is so many days from today.</summary>
    public const int Soon = ReminderRules.AheadDays;

    /// <summary>Milestones whose due date cannot mean <paramref name="day"/> or a later one any more.</summary>
    public static Expression<Func<Milestone, bool>> OverBefore(DateOnly day)
    {
        // a period ends before a day if and only if it starts before the period that the day lies in
        var month = new DateOnly(day.Year, day.Month, 1);
        var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        var half = new DateOnly(day.Year, day.Month > 6 ? 7 : 1, 1);
        var year = new DateOnly(day.Year, 1, 1);
        return one =>
            one.Due != null
            && (
                (one.Due.Precision == DatePrecision.Day && one.Due.Start < day)
                || (one.Due.Precision == DatePrecision.Month && one.Due.Start < month)
                || (one.Due.Precision == DatePrecision.Quarter && one.Due.Start < quarter)
                || (one.Due.Precision == DatePrecision.HalfYear && one.Due.Start < half)
                || (one.Due.Precision == DatePrecision.Year && one.Due.Start < year)
            );
    }

    /// <summary>The others: undated, or due on <paramref name="day"/> or later.</summary>
    public static Expression<Func<Milestone, bool>> NotOverBefore(DateOnly day)
    {
        var over = OverBefore(day);
        return Expression.Lambda<Func<Milestone, bool>>(Expression.Not(over.Body), over.Parameters);
    }

    /// <summary>Whether the date is over, or will be soon; null is neither.</summary>
    public static MilestoneView? Of(PartialDate? due, DateOnly today) =>
        due is null ? null
        : due.End < today ? MilestoneView.Overdue
        : due.End <= today.AddDays(Soon) ? MilestoneView.Soon
        : null;
}
