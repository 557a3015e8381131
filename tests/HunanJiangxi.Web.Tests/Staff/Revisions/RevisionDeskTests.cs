using System.Security.Claims;
using System.Text.Json;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Revisions;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Revisions;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Revisions;

/// <summary>Definitions, targets and claims change with a date and a reason, by a second person; what was stays readable.</summary>
[Collection(DeskCollection.Name)]
public sealed class RevisionDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Official = "https://tjj.hunan.gov.cn/kj/2024.html";
    private static readonly DraftPerson s_province = new("statistician", "hunan", "430000");
    private static readonly DraftPerson s_publisher = new("publisher", "shangli", "360322");
    private static readonly DraftPerson s_county = new("officer", "liuyang", "430181");

    private static readonly (string? From, string? ReasonZh, string? ReasonEn) s_why = (
        "2024-01",
        "统计制度修订。",
        "The rules of counting were revised."
    );

    [Fact]
    public async Task A_changed_definition_is_a_new_version_and_the_page_shows_both_and_marks_older_values()
    {
        var before = await ContentAsync(RevisionKind.Definition, "hightech-enterprises");
        var wanted = before with
        {
            TextZh = "经认定且在有效期内的高新技术企业。",
            TextEn = "Enterprises whose recognition is in force.",
            Source = Official,
        };
        var id = await SubmittedAsync(RevisionKind.Definition, "hightech-enterprises", wanted);
        Assert.DoesNotContain(
            "在有效期内的",
            await portal.PageAsync("/zh/indicators/hightech-enterprises"),
            StringComparison.Ordinal
        );
        await RefusedAsync("revision.own", desk => desk.PublishAsync(id, s_province, default));
        await RefusedAsync(
            "revision.open",
            desk =>
                desk.SubmitAsync((RevisionKind.Definition, "hightech-enterprises"), wanted, s_why, s_province, default)
        );
        await WithAsync(desk => desk.PublishAsync(id, s_publisher, default));
        await RefusedAsync("revision.step", desk => desk.PublishAsync(id, s_publisher, default));

        var page = await portal.PageAsync("/zh/indicators/hightech-enterprises");
        Assert.Contains("第2版，自2024年1月起", page, StringComparison.Ordinal);
        Assert.Contains("统计制度修订。", page, StringComparison.Ordinal);
        Assert.Contains("按第1版口径", page, StringComparison.Ordinal);
        Assert.Contains(
            before.TextEn!,
            await portal.PageAsync("/en/indicators/hightech-enterprises"),
            StringComparison.Ordinal
        );
        var json = JsonDocument.Parse(await portal.PageAsync("/api/v1/indicators/hightech-enterprises")).RootElement;
        Assert.Equal(2, json.GetProperty("versions").GetArrayLength());
        Assert.InRange((await portal.QueriesOfAsync("/zh/indicators/hightech-enterprises")).Count, 1, 8);

        await using var db = portal.Database();
        var indicator = await db
            .Indicators.Include(one => one.Source)
            .SingleAsync(one => one.Slug == "hightech-enterprises");
        Assert.Equal((2, Official), (indicator.Version, indicator.Source.Address));
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
        var trail = await db.AuditEntries.Where(entry => entry.Record == nameof(Revision)).ToListAsync();
        Assert.Contains(trail, entry => entry is { Actor: "statistician", Office: "hunan" });
        Assert.Contains(trail, entry => entry is { Actor: "publisher", Office: "shangli" });

        // the seeds do not take back what people have changed
        await using var later = portal.Database();
        await new ZoneSeeder(later).SeedAsync(Path.Combine(Seeds.Folder, "zone"), CancellationToken.None);
        Assert.Equal(
            wanted.TextZh,
            (await later.Indicators.SingleAsync(one => one.Slug == "hightech-enterprises")).Definition.Zh
        );
    }

    [Fact]
    public async Task A_target_is_set_anew_and_its_year_and_wording_follow()
    {
        await using var db = portal.Database();
        var slug = await db.Targets.OrderBy(one => one.Id).Select(one => one.Slug).FirstAsync();
        var now = await ContentAsync(RevisionKind.Target, slug);
        var id = await SubmittedAsync(
            RevisionKind.Target,
            slug,
            now with
            {
                Due = "2027",
                TextZh = "到2027年建成。",
                Source = Official,
            }
        );
        await WithAsync(desk => desk.PublishAsync(id, s_publisher, default));
        var target = await db.Targets.AsNoTracking().SingleAsync(one => one.Slug == slug);
        Assert.Equal((2, "2027", "到2027年建成。"), (target.Version, target.DueBy!.ToString(), target.Text.Zh));
    }

    [Fact]
    public async Task A_meetings_claim_is_corrected_by_its_host_alone_and_the_difference_is_shown()
    {
        const string Slug = "border-exchange-1";
        var wanted = new RevisionContent { Value = 9, Source = Official };
        foreach (var stranger in new[] { s_province, new DraftPerson("other", "shangli", "360322") })
        {
            await RefusedAsync(
                "revision.office",
                desk => desk.SubmitAsync((RevisionKind.Meeting, Slug), wanted, s_why, stranger, default)
            );
        }

        await WithAsync(async desk =>
            await desk.PublishAsync(
                await desk.SubmitAsync((RevisionKind.Meeting, Slug), wanted, s_why, s_county, default),
                s_publisher,
                default
            )
        );
        Assert.Contains(
            "来源所称签约数有过更正",
            await portal.PageAsync($"/zh/meetings/{Slug}"),
            StringComparison.Ordinal
        );
        Assert.InRange((await portal.QueriesOfAsync($"/zh/meetings/{Slug}")).Count, 1, 8);
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("meeting-reader", PortalRoles.Official);
        using var chosen = await visitor.GetAsync("/account/language/en");
        var list = await visitor.ReadAsync("/staff/meetings");
        Assert.Matches(
            "(?s)First Hunan–Jiangxi Border Exchange.{0,200}<td>9</td>\\s*<td>\\d+</td>\\s*<td class=\"register-fault\">\\d not recorded",
            list
        );
        await visitor.ReadAsync("/staff/definitions");
        await visitor.ReadAsync($"/staff/meetings/{Slug}");
        Assert.Contains(
            "liaison officers of the meeting’s host",
            System.Net.WebUtility.HtmlDecode(await visitor.ReadAsync($"/staff/meetings/{Slug}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_refused_and_nothing_is_kept()
    {
        const string Slug = "total-area";
        var now = await ContentAsync(RevisionKind.Definition, Slug);
        var good = now with { TextZh = "新的口径。", Source = Official };
        Task<string> Refused(RevisionContent content, (string?, string?, string?) why, DraftPerson by) =>
            RuleAsync(desk => desk.SubmitAsync((RevisionKind.Definition, Slug), content, why, by, default));

        Assert.Equal("revision.office", await Refused(good, s_why, s_county));
        Assert.Equal("revision.source", await Refused(good with { Source = "https://example.com" }, s_why, s_province));
        Assert.Equal("revision.reason", await Refused(good, ("2024", " ", null), s_province));
        Assert.Equal("revision.from", await Refused(good, ("soon", "理由", null), s_province));
        Assert.Equal("revision.same", await Refused(now with { Source = Official }, s_why, s_province));
        Assert.Equal("revision.name", await Refused(good with { NameZh = " ", NameEn = null }, s_why, s_province));
        await using var db = portal.Database();
        Assert.False(await db.Revisions.AnyAsync(one => one.Record == Slug));
    }

    [Fact]
    public async Task A_forged_role_is_refused()
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ChangeDesk>();
        var now = await ContentAsync(RevisionKind.Definition, "brand-products");
        var id = await SubmittedAsync(
            RevisionKind.Definition,
            "brand-products",
            now with
            {
                NameZh = "品牌",
                Source = Official,
            }
        );
        var publishing = await Assert.ThrowsAsync<RuleViolationException>(() =>
            desk.PublishAsync(User(PortalRoles.LiaisonOfficer), (one, by) => one.PublishAsync(id, by, default))
        );
        var recording = await Assert.ThrowsAsync<RuleViolationException>(() =>
            desk.RecordAsync(User(PortalRoles.Publisher), (one, by) => one.WithdrawAsync(id, by, default))
        );
        Assert.Equal(("revision.denied", "revision.denied"), (publishing.Rule, recording.Rule));
        await RefusedAsync("revision.office", one => one.WithdrawAsync(id, s_county, default));
        await RefusedAsync("revision.return", one => one.ReturnAsync(id, " ", s_publisher, default));
        await WithAsync(one => one.WithdrawAsync(id, s_province, default));
    }

    private static ClaimsPrincipal User(string role) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, "somebody"),
                    new Claim(ClaimTypes.Role, role),
                    new Claim("office", "hunan"),
                    new Claim("office-unit", "430000"),
                ],
                "test"
            )
        );

    private async Task<RevisionContent> ContentAsync(RevisionKind kind, string slug)
    {
        await using var db = portal.Database();
        return (await new RevisionDesk(db, TimeProvider.System).ReadAsync(kind, slug, s_province, default)).Content;
    }

    private async Task<int> SubmittedAsync(RevisionKind kind, string slug, RevisionContent content)
    {
        var id = 0;
        await WithAsync(async desk => id = await desk.SubmitAsync((kind, slug), content, s_why, s_province, default));
        return id;
    }

    private async Task WithAsync(Func<RevisionDesk, Task> act)
    {
        await using var db = portal.Database();
        await act(new RevisionDesk(db, TimeProvider.System));
    }

    private async Task<string> RuleAsync(Func<RevisionDesk, Task> act) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => WithAsync(act))).Rule;

    private async Task RefusedAsync(string rule, Func<RevisionDesk, Task> act) =>
        Assert.Equal(rule, await RuleAsync(act));
}
