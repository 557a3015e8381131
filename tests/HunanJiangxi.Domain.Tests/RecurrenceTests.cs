using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Tests;

public sealed class RecurrenceTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Recurrence.Yearly, "2025", "2026")]
    [InlineData(Recurrence.Yearly, "2024-02-29", "2025-02-28")]
    [InlineData(Recurrence.HalfYearly, "2025-H2", "2026-H1")]
    [InlineData(Recurrence.Quarterly, "2025-Q4", "2026-Q1")]
    [InlineData(Recurrence.Quarterly, "2025-11-30", "2026-02-28")]
    [InlineData(Recurrence.Monthly, "2025-12", "2026-01")]
    [InlineData(Recurrence.Monthly, "2026-01-31", "2026-02-28")]
    [InlineData(Recurrence.Monthly, "2026-02-28", "2026-03-31")]
    [InlineData(Recurrence.Monthly, "2026-02-15", "2026-03-15")]
    public void What_comes_round_is_due_again_at_the_same_precision(Recurrence often, string due, string next) =>
        Assert.Equal(next, often.After(PartialDate.Parse(due)).ToString());

    [Fact]
    public void A_limit_stays_a_limit() => Assert.True(Recurrence.Yearly.After(PartialDate.OfYear(2025).AsLimit()).By);

    [Theory]
    [InlineData(Recurrence.Monthly, "2027")]
    [InlineData(Recurrence.HalfYearly, "2027")]
    [InlineData(Recurrence.Quarterly, "2027-H1")]
    [InlineData(Recurrence.Monthly, "2027-Q1")]
    [InlineData(Recurrence.Yearly, null)]
    public void A_due_date_wider_than_the_time_between_two_is_refused(Recurrence often, string? due)
    {
        var milestone = Patrol(null, due);

        var broken = Assert.Throws<RuleViolationException>(() => milestone.Recur(often));

        Assert.Equal("milestone.recurrence", broken.Rule);
    }

    [Fact]
    public void With_the_last_party_s_done_it_is_due_again_and_everybody_is_silent()
    {
        var milestone = Patrol(Recurrence.Yearly, "2025");
        Report(milestone, "a");

        Assert.Equal("2025", milestone.Due!.ToString());

        Report(milestone, "b");

        Assert.Equal(
            ("2026", 2, MilestoneStatus.Planned),
            (milestone.Due!.ToString(), milestone.Occurrence, milestone.Status)
        );
        Assert.All(milestone.Parties, party => Assert.Null(milestone.LastOf(party)));
        Assert.All(milestone.Reports, report => Assert.Equal((1, "2025"), (report.Occurrence, report.Due!.ToString())));
    }

    [Fact]
    public void Whoever_says_the_same_of_the_next_time_is_heard()
    {
        var milestone = Patrol(Recurrence.Yearly, "2025");
        Report(milestone, "a");
        Report(milestone, "b");

        Report(milestone, "a");

        Assert.Equal(3, milestone.Reports.Count);
    }

    [Fact]
    public void It_does_not_come_round_while_one_party_is_silent_or_blocked()
    {
        var milestone = Patrol(Recurrence.Yearly, "2025");
        Report(milestone, "a");
        Report(milestone, "b", MilestoneStatus.Blocked);

        Assert.Equal(("2025", 1), (milestone.Due!.ToString(), milestone.Occurrence));
    }

    [Fact]
    public void It_ends_with_the_agreement_s_period()
    {
        var milestone = Patrol(Recurrence.Yearly, "2025", periodEnd: "2025-12-31");
        Report(milestone, "a");
        Report(milestone, "b");

        Assert.Equal(
            ("2025", 1, MilestoneStatus.Done),
            (milestone.Due!.ToString(), milestone.Occurrence, milestone.Status)
        );
    }

    [Fact]
    public void What_is_delivered_once_is_due_once()
    {
        var milestone = Patrol(null, "2025");
        Report(milestone, "a");
        Report(milestone, "b");

        Assert.Equal(("2025", 1), (milestone.Due!.ToString(), milestone.Occurrence));
    }

    private static Milestone Patrol(Recurrence? often, string? due, string? periodEnd = null)
    {
        var programme = new Programme("p");
        var agreement = new Agreement("x", new BilingualText("护林联防", "Woods"), AgreementKind.Agreement, programme);
        agreement.Date(null, null, periodEnd is null ? null : PartialDate.Parse(periodEnd));
        var milestone = new Milestone(
            "patrol",
            new BilingualText("联合巡护", "Patrol"),
            MilestoneStatus.Planned,
            programme
        );
        milestone.Deliver(agreement);
        milestone.Date(due is null ? null : PartialDate.Parse(due), null);
        milestone.Recur(often);
        milestone.AnsweredBy(Body("a"));
        milestone.AnsweredBy(Body("b"));
        return milestone;
    }

    private static Organisation Body(string slug) => new(slug, OrganisationKind.County);

    private static void Report(Milestone milestone, string party, MilestoneStatus status = MilestoneStatus.Done) =>
        milestone.Report(
            milestone.Parties.Single(body => body.Slug == party),
            status,
            "巡护记录",
            new OfficeScope(party, null),
            s_now.AddMinutes(milestone.Reports.Count)
        );
}
