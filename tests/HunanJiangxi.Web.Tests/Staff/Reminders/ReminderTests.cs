using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Hosting;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Staff.Reminders;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HunanJiangxi.Web.Tests.Staff.Reminders;

[Collection(DeskCollection.Name)]
public sealed partial class ReminderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(
        TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime
    );

    [Fact]
    public async Task A_round_raises_a_reminder_once_and_writes_one_letter_to_each_officer()
    {
        await using var box = new MailBox();
        await OfficerAsync("liuyang", "road@liuyang.example");
        var (over, _) = await DueInAsync(-3);
        var (near, _) = await DueInAsync(5);
        var (far, _) = await DueInAsync(100);
        var (done, _) = await DueInAsync(4);
        await ReportDoneAsync(done);

        var first = await RoundAsync(box);
        var second = await RoundAsync(box);

        Assert.True(first is { Letters: > 0, Refused: 0 }, $"The first round did {first}.");
        Assert.Equal(new RoundResult(0, 0, 0), second);
        var (_, message) = Assert.Single(box.Taken, one => one.To == "road@liuyang.example");
        Assert.Contains("里程碑提醒", message.Subject, StringComparison.Ordinal);
        Assert.Contains("milestones to see to", message.Subject, StringComparison.Ordinal);
        Assert.Contains($"https://portal.example/staff/milestones/{over}", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("【已逾期】共建道路", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("[due within two weeks] A road together", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(far, message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(done, message.TextBody, StringComparison.Ordinal);
        await using var db = portal.Database();
        var kinds = await db
            .Reminders.Where(one => one.Milestone.Slug == over || one.Milestone.Slug == near)
            .Select(one => new
            {
                one.Kind,
                Party = one.Party.Slug,
                IsMailed = one.MailedAt != null,
            })
            .ToListAsync();
        Assert.Equal(4, kinds.Count);
        Assert.All(
            kinds.Where(one => one.Party == "liuyang"),
            one => Assert.True(one.IsMailed, $"{one.Kind} was not mailed.")
        );
        Assert.Equal(2, kinds.Count(one => one.Kind == ReminderKind.Overdue));
    }

    [Fact]
    public async Task A_letter_that_was_not_taken_is_written_again_and_another_due_date_is_reminded_of_anew()
    {
        await using var box = new MailBox { IsFull = true };
        await OfficerAsync("shangli", "road@shangli.example");
        var (slug, _) = await DueInAsync(10);

        var refused = await RoundAsync(box);
        box.IsFull = false;
        var taken = await RoundAsync(box);
        await using (var db = portal.Database())
        {
            (await db.Milestones.SingleAsync(one => one.Slug == slug)).Date(PartialDate.Day(s_today.AddDays(12)), null);
            await db.SaveChangesAsync();
        }

        var anew = await RoundAsync(box);

        Assert.True(refused is { Letters: 0, Refused: > 0 }, $"The full box was told {refused}.");
        Assert.True(taken is { Letters: > 0, Refused: 0 }, $"The box with room was told {taken}.");
        Assert.Equal(2, anew!.Raised);
        var own = box.Taken.Where(one => one.To == "road@shangli.example").ToList();
        Assert.Equal(2, own.Count);
        Assert.All(own, one => Assert.Contains(slug, one.Message.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_officer_issues_a_calendar_address_replaces_it_and_revokes_it()
    {
        var (slug, _) = await Deliverables.AddAsync(portal, PartialDate.Month(s_today.Year + 1, 2));
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("feed-officer", PortalRoles.LiaisonOfficer);

        var first = await IssueAsync(visitor);
        using var chinese = await portal.Client.GetAsync(new Uri($"/zh/calendar/{first}.ics", UriKind.Relative));
        var english = await portal.PageAsync($"/en/calendar/{first}.ics");
        var second = await IssueAsync(visitor);

        Assert.Equal("text/calendar", chinese.Content.Headers.ContentType!.MediaType);
        Assert.True(chinese.Headers.CacheControl!.NoStore, "A calendar behind a secret address is kept by nobody.");
        var calendar = Unfolded(await chinese.Content.ReadAsStringAsync());
        Assert.Contains($"UID:milestone-{slug}-Liuyang", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{s_today.Year + 1}0201", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTEND;VALUE=DATE:{s_today.Year + 1}0301", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:共建道路（尚未报告）", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:A road together (no report yet)", Unfolded(english), StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
        using var revoked = await visitor.SubmitAsync("/staff/reminders", ("_handler", "revoke"));
        Assert.Contains("订阅地址已停用", await revoked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        await using var db = portal.Database();
        var trail = await db.AuditEntries.Where(entry => entry.Record == nameof(CalendarFeed)).ToListAsync();
        Assert.Equal(4, trail.Count);
        Assert.All(trail, entry => Assert.DoesNotContain(second, entry.After!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PortalRoles.Official)]
    [InlineData(PortalRoles.Publisher)]
    [InlineData(PortalRoles.Administrator)]
    public async Task Nobody_but_a_liaison_officer_issues_or_revokes_an_address(string role)
    {
        using var visitor = new Visitor(portal.Portal);
        var name = $"feed-{role}".ToLowerInvariant();
        await visitor.EnterAsync(name, role);
        var page = await visitor.ReadAsync("/staff/reminders");
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var signIn = services.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var user = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByNameAsync(name))!);
        var desk = services.ServiceProvider.GetRequiredService<FeedDesk>();

        var issuing = await Assert.ThrowsAsync<RuleViolationException>(() => desk.IssueAsync(user, default));
        var revoking = await Assert.ThrowsAsync<RuleViolationException>(() => desk.RevokeAsync(user, default));

        Assert.DoesNotContain("value=\"issue\"", page, StringComparison.Ordinal);
        Assert.Equal("feed.denied", issuing.Rule);
        Assert.Equal("feed.denied", revoking.Rule);
    }

    [Theory]
    [InlineData("zh", "邮件提醒未启用", "已逾期")]
    [InlineData("en", "Mail is off", "overdue")]
    public async Task The_page_shows_what_is_due_and_the_letter_in_few_queries(
        string language,
        string off,
        string overdue
    )
    {
        var (slug, _) = await DueInAsync(-30);
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"reminded-{language}", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        await visitor.ReadAsync("/staff/reminders");
        portal.Portal.Queries.Reset();

        var page = await visitor.ReadAsync("/staff/reminders");

        Assert.InRange(portal.Portal.Queries.Commands.Count, 1, 8);
        Assert.Contains($"data-reminder=\"{slug}\"", page, StringComparison.Ordinal);
        Assert.Contains(off, page, StringComparison.Ordinal);
        Assert.Contains(overdue, page, StringComparison.Ordinal);
        Assert.Contains("【已逾期】共建道路", page, StringComparison.Ordinal);
        Assert.Contains("[overdue] A road together", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From", "Mail:From is 'nobody', which is no mail address.", "nobody")]
    [InlineData("Mail:Portal", "Mail:Portal is 'here'", "here")]
    public void A_mail_setting_that_is_no_address_is_named(string key, string message, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:From"] = "portal@portal.example",
            ["Mail:Portal"] = "https://portal.example",
            [key] = value,
        };

        var failure = Assert.Throws<PortalStartException>(() => SettingsOf(settings));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Null(SettingsOf([]));
    }

    private static MailSettings? SettingsOf(Dictionary<string, string?> settings) =>
        MailSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private Task<(string Milestone, string Agreement)> DueInAsync(int days) =>
        Deliverables.AddAsync(portal, PartialDate.Day(s_today.AddDays(days)));

    private async Task<RoundResult?> RoundAsync(MailBox box)
    {
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var settings = SettingsOf(
            new Dictionary<string, string?>
            {
                ["Mail:Host"] = "localhost",
                ["Mail:Port"] = box.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:From"] = "portal@portal.example",
                ["Mail:Portal"] = "https://portal.example",
                ["Mail:Encrypted"] = "false",
            }
        );
        using var post = new PostOffice(settings);
        await using var db = portal.Database();
        var letters = services.ServiceProvider.GetRequiredService<ReminderLetters>();
        return await new ReminderRound(
            db,
            post,
            letters,
            TimeProvider.System,
            NullLogger<ReminderRound>.Instance
        ).GoAsync(default);
    }

    private async Task OfficerAsync(string office, string address)
    {
        var name = $"reminded-{office}";
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountOfAsync(office, name, PortalRoles.LiaisonOfficer);
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var users = services.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await users.SetEmailAsync((await users.FindByNameAsync(name))!, address);
    }

    private async Task ReportDoneAsync(string milestone)
    {
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var signIn = services.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var user = await signIn.CreateUserPrincipalAsync(
            (await signIn.UserManager.FindByNameAsync("reminded-liuyang"))!
        );
        var desk = services.ServiceProvider.GetRequiredService<MilestoneDesk>();
        await desk.ReportAsync(user, milestone, "liuyang", MilestoneStatus.Done, "验收纪要", default);
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/zh/calendar/{token}.ics", UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<string> IssueAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/staff/reminders", ("_handler", "issue"));
        var page = await answer.Content.ReadAsStringAsync();
        var token = Token().Match(page);
        Assert.True(token.Success, page);
        return token.Groups[1].Value;
    }

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex("data-feed=\"([A-Za-z0-9_-]{43})\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
