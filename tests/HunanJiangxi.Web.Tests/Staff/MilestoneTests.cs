using System.Net;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class MilestoneTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly s_today = new(2026, 12, 1);

    [Fact]
    public async Task Two_parties_report_differently_and_everybody_sees_both_words()
    {
        var (milestone, agreement) = await MilestoneAsync("2026-11");
        await ReportAsync("liuyang", milestone, "liuyang", MilestoneStatus.Done, "验收纪要〔2026〕3号");
        var half = await portal.PageAsync($"/zh/agreements/{agreement}");
        await ReportAsync("shangli", milestone, "shangli", MilestoneStatus.Blocked, "征地未完成");
        var chinese = await portal.PageAsync($"/zh/agreements/{agreement}");
        var english = await portal.PageAsync($"/en/agreements/{agreement}");

        Assert.Contains("部分单位尚未报告", half, StringComparison.Ordinal);
        Assert.Contains("各方报告不一", chinese, StringComparison.Ordinal);
        Assert.Contains("验收纪要", chinese, StringComparison.Ordinal);
        Assert.Contains("征地未完成", chinese, StringComparison.Ordinal);
        Assert.Contains("the parties report differently", english, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync($"/zh/agreements/{agreement}")).Count, 1, 8);
        await using var db = portal.Database();
        var trail = await db.AuditEntries.Where(entry => entry.Record == nameof(MilestoneReport)).ToListAsync();
        Assert.Contains(trail, entry => entry is { Actor: "reporter-shangli", Office: "shangli" });
    }

    [Fact]
    public async Task A_forged_call_for_another_offices_party_stores_nothing()
    {
        var (milestone, _) = await MilestoneAsync("2026-12");

        Assert.Equal("office.scope", await RefusedAsync("liuyang", PortalRoles.LiaisonOfficer, "shangli"));
        Assert.Equal("milestone.denied", await RefusedAsync("liuyang", PortalRoles.Official, "liuyang"));
        Assert.Equal("milestone.denied", await RefusedAsync("liuyang", PortalRoles.Publisher, "liuyang"));
        Assert.Equal("milestone.party", await RefusedAsync("tonggu", PortalRoles.LiaisonOfficer, "tonggu"));
        await using var db = portal.Database();
        Assert.False(await db.Set<MilestoneReport>().AnyAsync(report => report.Milestone.Slug == milestone));

        async Task<string> RefusedAsync(string office, string role, string party) =>
            (
                await Assert.ThrowsAsync<RuleViolationException>(() =>
                    ReportAsync(office, milestone, party, MilestoneStatus.UnderWay, null, role)
                )
            ).Rule;
    }

    [Theory]
    [InlineData("zh", "尚未报告", "报告已提交并公开")]
    [InlineData("en", "no report yet", "stored and public")]
    public async Task An_officer_reports_on_the_page_for_the_own_party_alone(string lang, string silent, string done)
    {
        var (milestone, _) = await MilestoneAsync("2026-12");
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"page-officer-{lang}", PortalRoles.LiaisonOfficer);
        using var chosen = await visitor.GetAsync($"/account/language/{lang}");
        var path = $"/staff/milestones/{milestone}";
        var page = await visitor.ReadAsync(path);
        Assert.Contains(silent, page, StringComparison.Ordinal);
        Assert.Contains("report-liuyang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("report-shangli", page, StringComparison.Ordinal);

        using var bare = await visitor.SubmitAsync(path, ("Form.Status", "Done"), ("Form.Word", " "));
        Assert.Contains("id=\"problem\"", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var told = await visitor.SubmitAsync(path, ("Form.Status", "Done"), ("Form.Word", "移交清单已签"));
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Contains(done, await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var missing = await visitor.GetAsync("/staff/milestones/no-such-milestone");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Views_tell_overdue_soon_done_and_disputed_apart_by_the_precision_of_the_date()
    {
        var scope = new OfficeScope("liuyang", null);
        var (over, _) = await MilestoneAsync("2026-11");
        var (month, _) = await MilestoneAsync("2026-12");
        var (year, _) = await MilestoneAsync("2026");
        var (later, _) = await MilestoneAsync("2027");
        var (undated, _) = await MilestoneAsync(null);
        var (quarter, _) = await MilestoneAsync("2026-Q3");
        await ReportAsync("liuyang", quarter, "liuyang", MilestoneStatus.Done, "已移交");
        await ReportAsync("shangli", quarter, "shangli", MilestoneStatus.UnderWay, null);

        var overdue = await SlugsAsync(MilestoneView.Overdue, scope);
        Assert.Contains(over, overdue);
        Assert.DoesNotContain(quarter, overdue);
        Assert.DoesNotContain(month, overdue);
        Assert.DoesNotContain(year, overdue);
        var soon = await SlugsAsync(MilestoneView.Soon, scope);
        Assert.Contains(month, soon);
        Assert.Contains(year, soon);
        Assert.DoesNotContain(over, soon);
        Assert.DoesNotContain(later, soon);
        Assert.DoesNotContain(undated, soon);
        var open = await SlugsAsync(MilestoneView.Open, scope);
        Assert.Contains(undated, open);
        Assert.DoesNotContain(quarter, open);
        Assert.Contains(quarter, await SlugsAsync(MilestoneView.Overdue, new OfficeScope("shangli", null)));
        Assert.Contains(quarter, await SlugsAsync(MilestoneView.Disputed, scope));
        Assert.DoesNotContain(over, await SlugsAsync(MilestoneView.Disputed, scope));
        Assert.Empty(await SlugsAsync(MilestoneView.All, new OfficeScope("tonggu", null)));
    }

    [Fact]
    public async Task Pages_by_key_make_up_the_whole_list_once()
    {
        for (var number = 0; number < MilestoneQuery.PageSize + 5; number++)
        {
            await MilestoneAsync(number % 3 == 0 ? null : "2031-05");
        }

        await using var services = portal.Portal.Services.CreateAsyncScope();
        var reader = services.ServiceProvider.GetRequiredService<MilestoneReader>();
        var seen = new List<int>();
        var query = new MilestoneQuery { View = MilestoneView.All, Everybody = true };
        do
        {
            var page = await reader.ListAsync(query, null, s_today, default);
            seen.AddRange(page.Items.Select(item => item.Id));
            query = query with { After = page.Next is null ? null : MilestoneKey.Parse(page.Next.ToString()) };
        } while (query.After is not null);

        await using var db = portal.Database();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await db.Milestones.CountAsync(), seen.Count);
    }

    private async Task<List<string>> SlugsAsync(MilestoneView view, OfficeScope scope)
    {
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var reader = services.ServiceProvider.GetRequiredService<MilestoneReader>();
        var slugs = new List<string>();
        var query = new MilestoneQuery { View = view };
        do
        {
            var page = await reader.ListAsync(query, scope, s_today, default);
            slugs.AddRange(page.Items.Select(item => item.Slug));
            query = query with { After = page.Next };
        } while (query.After is not null);
        return slugs;
    }

    /// <summary>Calls what the page calls, as somebody of the office, without the page.</summary>
    private async Task ReportAsync(
        string office,
        string milestone,
        string party,
        MilestoneStatus status,
        string? word,
        string role = PortalRoles.LiaisonOfficer
    )
    {
        var name = role == PortalRoles.LiaisonOfficer ? $"reporter-{office}" : $"{role}-{office}".ToLowerInvariant();
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var signIn = services.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        if (await signIn.UserManager.FindByNameAsync(name) is null)
        {
            using var visitor = new Visitor(portal.Portal);
            await visitor.OpenAccountOfAsync(office, name, role);
        }

        var user = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByNameAsync(name))!);
        var desk = services.ServiceProvider.GetRequiredService<MilestoneDesk>();
        await desk.ReportAsync(user, milestone, party, status, word, default);
    }

    private Task<(string Milestone, string Agreement)> MilestoneAsync(string? due) =>
        Deliverables.AddAsync(portal, due is null ? null : PartialDate.Parse(due));
}
