using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class ReminderRuleTests
{
    private static readonly DateOnly s_today = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-11-19", ReminderKind.Overdue)]
    [InlineData("2026-11-20", ReminderKind.Near)]
    [InlineData("2026-12-04", ReminderKind.Near)]
    [InlineData("2026-12-05", ReminderKind.Ahead)]
    [InlineData("2027-01-19", ReminderKind.Ahead)]
    [InlineData("2027-01-20", null)]
    [InlineData("2026-10", ReminderKind.Overdue)]
    [InlineData("2026-11", ReminderKind.Near)]
    [InlineData("2026-Q3", ReminderKind.Overdue)]
    [InlineData("2026", ReminderKind.Ahead)]
    [InlineData("2027", null)]
    public void A_party_is_reminded_by_the_last_day_that_the_date_can_mean(string due, ReminderKind? kind) =>
        Assert.Equal(kind, ReminderRules.KindOf(PartialDate.Parse(due), s_today));
}
