using System.Security.Claims;
using System.Text;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.ReadingSheets;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Readings;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Readings;

/// <summary>Sheets of readings are stored whole or not at all, and are public by a second person.</summary>
[Collection(DeskCollection.Name)]
public sealed class SheetDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Heading = "指标,范围,截至日期,数值,限定词,单位,来源,备注\n";
    private const string Official = "https://www.liuyang.gov.cn/tjgb.html";
    private static readonly DraftPerson s_officer = new("officer", "liuyang", "430181");
    private static readonly DraftPerson s_publisher = new("publisher", "shangli", "360322");

    [Fact]
    public async Task A_good_sheet_is_public_at_once_and_whole_when_a_second_person_publishes_it()
    {
        var id = await SubmittedAsync(
            $"registered-population,浏阳市,2031-12,149.31,计划,万人,{Official},统计公报\n"
                + $"户籍人口,浏阳市,2023-12-31,148.02,约,万人,{Official},\n"
        );
        Assert.DoesNotContain(
            "统计公报",
            await portal.PageAsync("/zh/indicators/registered-population"),
            StringComparison.Ordinal
        );
        await RefusedAsync("sheet.own", desk => desk.PublishAsync(id, s_officer, default));
        await WithAsync(desk => desk.PublishAsync(id, s_publisher, default));
        await RefusedAsync("sheet.step", desk => desk.PublishAsync(id, s_publisher, default));

        Assert.Contains(
            "统计公报",
            await portal.PageAsync("/zh/indicators/registered-population"),
            StringComparison.Ordinal
        );
        await using var db = portal.Database();
        var source = await db.NamedSources.SingleAsync(one => one.Slug == $"reading-sheet-{id}-1");
        Assert.Equal((Official, "浏阳市"), (source.Address, source.Office!.Zh));
        Assert.Equal(2, await db.Readings.CountAsync(one => one.SourceId == source.Id));
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
        var trail = await db.AuditEntries.Where(entry => entry.Record == nameof(ReadingSheet)).ToListAsync();
        Assert.Contains(trail, entry => entry is { Actor: "officer", Office: "liuyang" });
        Assert.Contains(trail, entry => entry is { Actor: "publisher", Office: "shangli" });
    }

    [Fact]
    public async Task Pressed_five_times_at_once_it_is_published_once()
    {
        var id = await SubmittedAsync($"registered-population,浏阳市,2033-12,151,计划,万人,{Official},五次\n");

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                    Task.Run(() =>
                        Record.ExceptionAsync(() => WithAsync(desk => desk.PublishAsync(id, s_publisher, default)))
                    )
                )
        );

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(
            outcomes.OfType<Exception>(),
            beaten => Assert.Equal("sheet.step", Assert.IsType<RuleViolationException>(beaten).Rule)
        );
    }

    [Fact]
    public async Task One_bad_cell_and_nothing_is_stored()
    {
        var before = await CountAsync();
        var lines = Lines(
            $"registered-population,浏阳市,2020-12,1,,万人,{Official},\nregistered-population,浏阳市,2021-12,x,,万人,{Official},\n"
        );
        await RefusedAsync("sheet.faults", desk => desk.SubmitAsync(lines, s_officer, default));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_value_that_differs_is_told_beforehand_and_stands_beside_the_known_one()
    {
        await using (var db = portal.Database())
        {
            Assert.False(
                await db.Readings.AnyAsync(one =>
                    one.Indicator.Slug == "total-area" && one.Scope.Any(body => body.Slug == "liuyang")
                )
            );
        }

        await WithAsync(async desk =>
            await desk.PublishAsync(
                await SubmittedAsync($"总面积,浏阳市,2022,5007,,平方公里,{Official},\n"),
                s_publisher,
                default
            )
        );
        var lines = Lines($"总面积,浏阳市,2022,5100,,km2,{Official},\n");
        await WithAsync(async desk =>
        {
            var preview = await desk.CheckAsync(lines, s_officer, default);
            var row = Assert.Single(preview.Readings);
            Assert.Equal(SheetStanding.Differs, row.Standing);
            Assert.Equal(5007, Assert.Single(row.Beside).Quantity.Value);
            await desk.PublishAsync(await desk.SubmitAsync(lines, s_officer, default), s_publisher, default);
        });
        var page = await portal.PageAsync("/en/indicators/total-area");
        Assert.Contains("5,007", page, StringComparison.Ordinal);
        Assert.Contains("5,100", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_value_again_is_no_second_reading()
    {
        var line = $"户籍人口,浏阳市,2019,140,,万人,{Official},\n";
        var before = await CountAsync();
        for (var time = 0; time < 2; time++)
        {
            var id = await SubmittedAsync(line);
            await WithAsync(desk => desk.PublishAsync(id, s_publisher, default));
        }

        Assert.Equal(before.Readings + 1, (await CountAsync()).Readings);
    }

    [Fact]
    public async Task A_document_of_the_register_proves_by_its_words()
    {
        await using var db = portal.Database();
        var document = await db.SourceDocuments.OrderBy(one => one.Id).FirstAsync();
        var quote = document.Text.Substring(document.BodyStart, 12).Trim();
        var lines = SheetHeading
            .Read(
                SheetFile.Read(
                    Encoding.UTF8.GetBytes(
                        $"indicator\tscope\tdate\tvalue\tunit\tsource\tquote\nRegistered population\tLiuyang\t2018\t139\t万人\t{document.Slug}\t{quote}\n"
                    )
                )
            )
            .Lines;
        await WithAsync(async desk =>
            await desk.PublishAsync(await desk.SubmitAsync(lines, s_officer, default), s_publisher, default)
        );
        var reading = await db
            .Readings.Include(one => one.Evidence)
            .SingleAsync(one => one.Quantity.Value == 1_390_000);
        Assert.Equal(quote, Assert.Single(reading.Evidence).Quote);
        Assert.Null(reading.SourceId);
    }

    [Fact]
    public async Task Another_offices_area_and_a_forged_role_are_refused()
    {
        var lines = Lines($"户籍人口,上栗县,2017,50,,万人,{Official},\n");
        await RefusedAsync("sheet.faults", desk => desk.SubmitAsync(lines, s_officer, default));
        var own = Lines($"户籍人口,浏阳市,2017,50,,万人,{Official},\n");
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ReadingDesk>();
        foreach (var role in new[] { PortalRoles.Official, PortalRoles.Publisher, PortalRoles.Administrator })
        {
            var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
                desk.RecordAsync(User(role), (one, by) => one.SubmitAsync(own, by, default))
            );
            Assert.Equal("sheet.denied", refused.Rule);
        }

        var id = await SubmittedAsync($"户籍人口,浏阳市,2016,50,,万人,{Official},\n");
        var denied = await Assert.ThrowsAsync<RuleViolationException>(() =>
            desk.PublishAsync(
                User(PortalRoles.LiaisonOfficer),
                async (one, by) =>
                {
                    await one.PublishAsync(id, by, default);
                    return true;
                }
            )
        );
        Assert.Equal("sheet.denied", denied.Rule);
        await RefusedAsync("sheet.office", one => one.WithdrawAsync(id, s_publisher, default));
        var reader = scope.ServiceProvider.GetRequiredService<SheetReader>();
        Assert.Null(await reader.FindAsync(id, s_publisher, seesAll: false, default));
        Assert.NotNull(await reader.FindAsync(id, s_publisher, seesAll: true, default));
    }

    [Theory]
    [InlineData("zh", "指标,范围,截至日期,数值")]
    [InlineData("en", "Indicator,Scope,As-of date,Value")]
    public async Task The_template_can_be_read_back_and_the_pages_open(string language, string heading)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("template-" + language, PortalRoles.LiaisonOfficer);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var csv = await visitor.ReadAsync("/staff/readings/template.csv");
        Assert.Contains(heading, csv, StringComparison.Ordinal);
        using var xlsx = await visitor.GetAsync("/staff/readings/template.xlsx");
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(csv), await xlsx.Content.ReadAsByteArrayAsync() })
        {
            Assert.Empty(SheetHeading.Read(SheetFile.Read(bytes)).Faults);
        }

        await visitor.ReadAsync("/staff/readings");
        await visitor.ReadAsync("/staff/readings/new");
    }

    private static ClaimsPrincipal User(string role) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, "somebody"),
                    new Claim(ClaimTypes.Role, role),
                    new Claim("office", "liuyang"),
                    new Claim("office-unit", "430181"),
                ],
                "test"
            )
        );

    private static IReadOnlyList<SheetLine> Lines(string rows) =>
        SheetHeading.Read(SheetFile.Read(Encoding.UTF8.GetBytes(Heading + rows))).Lines;

    private async Task<(int Sheets, int Readings)> CountAsync()
    {
        await using var db = portal.Database();
        return (await db.ReadingSheets.CountAsync(), await db.Readings.CountAsync());
    }

    private async Task<int> SubmittedAsync(string rows)
    {
        var id = 0;
        await WithAsync(async desk => id = await desk.SubmitAsync(Lines(rows), s_officer, default));
        return id;
    }

    private async Task WithAsync(Func<SheetDesk, Task> act)
    {
        await using var db = portal.Database();
        await act(new SheetDesk(db, TimeProvider.System));
    }

    private async Task RefusedAsync(string rule, Func<SheetDesk, Task> act) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolationException>(() => WithAsync(act))).Rule);
}
