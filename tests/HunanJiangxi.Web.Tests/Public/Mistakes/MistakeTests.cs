using System.Globalization;
using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.SelfCheck;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Public.Mistakes;

/// <summary>From a visitor's form to a person's decision.</summary>
[Collection(DeskCollection.Name)]
public sealed class MistakeTests : IAsyncLifetime
{
    private const string Page = "/zh/counties/liuyang?tab=agreements";
    private const string Form = "/zh/about/report?about=%2Fzh%2Fcounties%2Fliuyang%3Ftab%3Dagreements";
    private static readonly Dictionary<string, string> s_settings = new() { ["Limits:ReportsPerHour"] = "1000" };

    private PortalHost _portal = null!;

    public async Task InitializeAsync()
    {
        _portal = new PortalHost(await TestServer.CopyAsync(), s_settings);
        await _portal.StartAsync();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_report_lands_on_the_desk_and_is_decided_once_with_a_reason()
    {
        var number = await SendAsync("人口数字与来源不符", "0791-0000000");
        using var publisher = new Visitor(_portal);
        await publisher.EnterAsync("mistake-publisher", PortalRoles.Publisher);
        var desk = await publisher.ReadAsync("/staff/review/mistakes");

        Assert.Contains("人口数字与来源不符", desk, StringComparison.Ordinal);
        Assert.Contains("0791-0000000", desk, StringComparison.Ordinal);
        Assert.Contains("href=\"/zh/counties/liuyang?tab=agreements\"", desk, StringComparison.Ordinal);

        using var bare = await DecideAsync(publisher, number, "DealtWith", " ");
        Assert.Equal(MistakeState.Waiting, (await FindAsync(number)).State);
        using var decided = await DecideAsync(publisher, number, "DealtWith", "数字已按统计公报更正");
        using var again = await DecideAsync(publisher, number, "NoMistake", "另一种看法");

        var report = await FindAsync(number);
        Assert.Equal((MistakeState.DealtWith, "数字已按统计公报更正"), (report.State, report.Reason));
        Assert.Equal(("mistake-publisher", "liuyang"), (report.DecidedBy, report.DecidedFrom));
        Assert.Null(report.Contact);
        var kept = await publisher.ReadAsync("/staff/review/mistakes?state=dealt-with");
        Assert.Contains("数字已按统计公报更正", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_wrote_of_oneself_is_not_in_the_audit_trail()
    {
        var number = await SendAsync("署名有误：张某某", "zhang@example.org");
        var key = number.ToString(CultureInfo.InvariantCulture);
        await using var db = _portal.Database();
        var entry = await db.AuditEntries.SingleAsync(one => one.Record == nameof(MistakeReport) && one.Key == key);

        Assert.Contains(Page.Split('?')[0], entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("zhang@example.org", entry.After, StringComparison.Ordinal);
        Assert.Equal(("visitor", "public"), (entry.Actor, entry.Office));
    }

    [Theory]
    [InlineData("错", "", "")]
    [InlineData("", "", "")]
    [InlineData("这里写错了一个字", "", "http://example.org")]
    public async Task What_says_nothing_or_comes_from_a_program_is_not_kept(
        string message,
        string contact,
        string homepage
    )
    {
        var before = await CountAsync();
        using var visitor = new Visitor(_portal);
        using var answer = await visitor.SubmitAsync(
            Form,
            ("Form.Message", message),
            ("Form.Contact", contact),
            ("Form.Homepage", homepage)
        );

        Assert.Equal(homepage.Length > 0 ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("https://example.org/zh")]
    [InlineData("//example.org")]
    [InlineData("/zh\\example.org")]
    [InlineData("/staff/audit")]
    [InlineData("javascript:alert(1)")]
    public async Task The_form_leads_to_no_address_but_a_public_page(string about)
    {
        using var visitor = new Visitor(_portal);
        var page = await visitor.ReadAsync($"/en/about/report?about={Uri.EscapeDataString(about)}");

        Assert.DoesNotContain($"href=\"{about}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_the_page_is_never_kept_or_compressed()
    {
        using var visitor = new Visitor(_portal);
        using var forged = await visitor.PostAsync(
            "/zh/about/report",
            KeyValuePair.Create("_handler", "mistake"),
            KeyValuePair.Create("Form.Message", "这里写错了一个字")
        );
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = _portal.Address,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
        using var form = await client.GetAsync(new Uri(Form, UriKind.Relative));
        using var other = await client.GetAsync(new Uri("/zh/about/how", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(form.Content.Headers.ContentEncoding);
        Assert.Contains("no-store", form.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("br", Assert.Single(other.Content.Headers.ContentEncoding));
        Assert.False(other.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_liaison_officer_reads_reports_and_decides_none()
    {
        var number = await SendAsync("日期与原文不一致", "me@example.org");
        using var officer = new Visitor(_portal);
        await officer.EnterAsync("mistake-officer", PortalRoles.LiaisonOfficer);
        var desk = await officer.ReadAsync("/staff/review/mistakes");
        using var decided = await DecideAsync(officer, number, "DealtWith", "已更正");

        Assert.Contains("日期与原文不一致", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("me@example.org", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", desk, StringComparison.Ordinal);
        Assert.Equal(MistakeState.Waiting, (await FindAsync(number)).State);
    }

    [Fact]
    public async Task The_self_check_lists_reports_that_wait()
    {
        await SendAsync("链接打不开了，请检查", "");
        await using var scope = _portal.Services.CreateAsyncScope();
        var report = await scope
            .ServiceProvider.GetRequiredService<SelfCheckReader>()
            .ReadAsync(new DateOnly(2026, 11, 23), CancellationToken.None);
        var waiting = report.Findings.Single(finding => finding.Kind == SelfCheckKind.Waiting).Items;

        Assert.Contains(
            waiting,
            item => item is { Place: "waiting-mistakes", Path: "staff/review/mistakes", Count: > 0 }
        );
    }

    [Fact]
    public async Task One_network_address_sends_so_many_reports_an_hour()
    {
        await using var portal = new PortalHost(
            await TestServer.CopyAsync(),
            new() { ["Limits:ReportsPerHour"] = "2" }
        );
        await portal.StartAsync();
        using var visitor = new Visitor(portal);
        for (var time = 0; time < 2; time++)
        {
            using var sent = await visitor.SubmitAsync(Form, ("Form.Message", "这里写错了一个字"));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        using var refused = await visitor.SubmitAsync(Form, ("Form.Message", "这里写错了一个字"));
        using var read = await visitor.GetAsync("/zh/about/report");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("提交过于频繁", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory]
    [InlineData("/zh", "本页有误")]
    [InlineData("/en/timeline?county=liuyang", "Tell us")]
    public async Task Every_page_leads_to_the_form_about_itself(string path, string words)
    {
        using var visitor = new Visitor(_portal);
        var page = await visitor.ReadAsync(path);

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"about/report?about={Uri.EscapeDataString(path)}", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<int> SendAsync(string message, string contact)
    {
        using var visitor = new Visitor(_portal);
        using var answer = await visitor.SubmitAsync(Form, ("Form.Message", message), ("Form.Contact", contact));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var thanks = await visitor.ReadAsync(new Uri(_portal.Address, answer.Headers.Location!).PathAndQuery);
        await using var db = _portal.Database();
        var report = await db.MistakeReports.OrderByDescending(one => one.Id).FirstAsync();
        Assert.Equal((Page, message), (report.Page, report.Message));
        Assert.Contains($"编号：{report.Id}", thanks, StringComparison.Ordinal);
        return report.Id;
    }

    private static Task<HttpResponseMessage> DecideAsync(Visitor visitor, int number, string state, string reason) =>
        visitor.SubmitAsync(
            "/staff/review/mistakes",
            ("_handler", $"decide-{number}"),
            ("Form.State", state),
            ("Form.Reason", reason)
        );

    private async Task<MistakeReport> FindAsync(int number)
    {
        await using var db = _portal.Database();
        return await db.MistakeReports.AsNoTracking().SingleAsync(one => one.Id == number);
    }

    private async Task<int> CountAsync()
    {
        await using var db = _portal.Database();
        return await db.MistakeReports.CountAsync();
    }
}
