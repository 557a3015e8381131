using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Values;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

/// <summary>Values that differ are chosen among with a reason, whenever they were accepted.</summary>
[Collection(DeskCollection.Name)]
public sealed class ValuesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_reviewer = new("reviewer", "liuyang");

    [Fact]
    public async Task An_accepted_contradiction_waits_for_a_choice_until_somebody_makes_one()
    {
        var group = await DifferAsync("red-train-trips", 55, "趟", "trip");
        Assert.True(group.IsOpen);
        Assert.Equal(2, group.Values.Count);

        var draft = new ChoiceDraft { Reading = group.First.Id, ReasonZh = "以铁路部门公布的为准。" };
        await Desk.ChooseAsync(group, draft, s_reviewer, default);

        Assert.DoesNotContain(await OpenAsync(), open => open.Id == group.Id);
        var all = (await Desk.ListAsync(null, isOpen: false, default)).Items;
        Assert.True(Assert.Single(all, one => one.Id == group.Id).First.IsChosen);
        Assert.Contains(
            "以铁路部门公布的为准。",
            await portal.PageAsync("/zh/indicators/red-train-trips"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_later_choice_replaces_the_earlier_one_and_both_stand_in_the_trail()
    {
        var group = await DifferAsync("alliance-scenic-areas", 31, "家", "scenic-area");
        foreach (var value in group.Values)
        {
            var draft = new ChoiceDraft { Reading = value.Id, ReasonEn = $"Chosen: {value.Id}" };
            await Desk.ChooseAsync(group, draft, s_reviewer, default);
        }

        await using var db = portal.Database();
        var ids = group.Values.Select(value => value.Id).ToList();
        var chosen = await db.Readings.SingleAsync(one => ids.Contains(one.Id) && one.IsChosen);
        Assert.Equal(group.Values[^1].Id, chosen.Id);
        var trail = await db.AuditEntries.Where(entry => entry.Actor == s_reviewer.Name).ToListAsync();
        Assert.Equal(2, trail.Count(entry => entry.After?.Contains("Chosen: ", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task What_is_missing_or_has_changed_is_said_and_nothing_is_saved()
    {
        var group = await DifferAsync("conference-agreements", 17, "项", "agreement");
        await RefusedAsync("reading.pick", group, new ChoiceDraft { ReasonZh = "理由" });
        await RefusedAsync("reading.reason", group, new ChoiceDraft { Reading = group.First.Id, ReasonZh = " " });
        var stale = new DifferingValues([group.First, group.Values[1] with { Id = int.MaxValue }]);
        var draft = new ChoiceDraft { Reading = group.First.Id, ReasonZh = "理由" };
        await RefusedAsync("reading.seen", stale, draft);
        Assert.Contains(await OpenAsync(), open => open.Id == group.Id);
    }

    private ValuesDesk Desk => new(portal.Portal.Services.GetRequiredService<IServiceScopeFactory>());

    private async Task RefusedAsync(string rule, DifferingValues group, ChoiceDraft draft)
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            Desk.ChooseAsync(group, draft, s_reviewer, default)
        );
        Assert.Equal(rule, refused.Rule);
    }

    private async Task<IReadOnlyList<DifferingValues>> OpenAsync() =>
        (await Desk.ListAsync(null, isOpen: true, default)).Items;

    // a second source's value, accepted without a choice
    private async Task<DifferingValues> DifferAsync(string indicator, decimal value, string unit, string code)
    {
        const string Day = "2023-08-02";
        var sentence = FormattableString.Invariant($"另据统计，{indicator}为{value}{unit}。");
        var document = News.Of(
            $"不同的数字 {indicator}\n{Day}\n{sentence}",
            (sentence, News.Reading(indicator, value, unit, code, Day))
        );
        await using (var db = portal.Database())
        {
            var stored = await new DocumentStore(db, TimeProvider.System).StoreAsync([document], Actor.Portal, default);
            var proposal = await db.Proposals.AsNoTracking().SingleAsync(one => one.DocumentId == stored[0].DocumentId);
            await new ProposalDesk(db, TimeProvider.System).AcceptAsync(
                proposal.Id,
                ProposalDecision.AsRead,
                s_reviewer,
                default
            );
        }

        return Assert.Single(await OpenAsync(), open => open.First.Indicator.Slug == indicator);
    }
}
