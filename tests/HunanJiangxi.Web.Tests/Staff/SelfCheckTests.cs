using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.SelfCheck;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class SelfCheckTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    [Fact]
    public async Task A_column_is_stale_on_the_fifteenth_day_after_its_last_change_and_not_before()
    {
        Assert.DoesNotContain(await ItemsAsync(SelfCheckKind.Stale, Today.AddDays(14)), IsAgreements);
        Assert.Contains(await ItemsAsync(SelfCheckKind.Stale, Today.AddDays(15)), IsAgreements);
        var home = (await ItemsAsync(SelfCheckKind.Stale, Today.AddDays(40)))[0];
        Assert.Equal(("home", "", Today), (home.Place, home.Path, home.Day!.Value));

        static bool IsAgreements(SelfCheckItem item) => item.Place == "agreements";
    }

    [Fact]
    public async Task What_the_register_lacks_is_counted_where_it_lies()
    {
        await using var db = portal.Database();
        var undated = await db.TimelineEvents.CountAsync(one => one.Date == null);
        var waiting = await db.Proposals.CountAsync(one =>
            one.Status == Domain.Proposals.ProposalStatus.Waiting && one.OriginalId == null
        );
        var dates = await ItemsAsync(SelfCheckKind.Undated, Today);

        Assert.Equal(undated, dates.SingleOrDefault(item => item.Place == "timeline_events")?.Count ?? 0);
        Assert.Equal(waiting, (await ItemsAsync(SelfCheckKind.Waiting, Today)).Sum(item => item.Count));
        var bare = await db.Indicators.CountAsync(one => !db.Readings.Any(reading => reading.IndicatorId == one.Id));
        var empty = await ItemsAsync(SelfCheckKind.Empty, Today);
        Assert.Equal(bare, empty.Count(item => item.Place == "indicator"));
    }

    [Fact]
    public async Task An_agreement_is_past_its_period_when_the_last_day_that_its_end_can_mean_is_over()
    {
        var slug = await AgreedAsync(PartialDate.Parse("2031-02"));

        Assert.DoesNotContain(await ItemsAsync(SelfCheckKind.PastPeriod, new DateOnly(2031, 2, 28)), IsIt);
        var found = Assert.Single(await ItemsAsync(SelfCheckKind.PastPeriod, new DateOnly(2031, 3, 1)), IsIt);
        Assert.Equal(new DateOnly(2031, 2, 28), found.Day);

        bool IsIt(SelfCheckItem item) => item.Path == $"agreements/{slug}";
    }

    [Fact]
    public async Task A_text_in_one_language_and_an_address_that_leads_nowhere_are_found()
    {
        await using var db = portal.Database();
        var before = await UntranslatedAsync();
        var source = new NamedSource($"one-sided-{Guid.NewGuid():n}", new BilingualText("只有中文", null));
        var county = await db.Counties.Select(known => known.Slug).FirstAsync();
        var note = $"见 /zh/agreements/nowhere-at-all 与 /zh/counties/{county}";
        source.Describe(source.Title, null, null, null, new BilingualText(note, note));
        db.Add(source);
        await db.SaveChangesAsync();

        Assert.Equal(before + 1, await UntranslatedAsync());
        var dead = await ItemsAsync(SelfCheckKind.DeadLink, Today);
        Assert.Contains(dead, item => item is { Place: "named_sources", Name: "agreements/nowhere-at-all" });
        Assert.DoesNotContain(dead, item => item.Name!.StartsWith("counties/", StringComparison.Ordinal));

        async Task<int> UntranslatedAsync() =>
            (await ItemsAsync(SelfCheckKind.Untranslated, Today))
                .SingleOrDefault(item => item is { Place: "named_sources", Name: "title" })
                ?.Count
            ?? 0;
    }

    [Theory]
    [InlineData("zh", "网站自查")]
    [InlineData("en", "Self-check")]
    public async Task The_page_says_each_question_in_both_languages_with_links_that_work(string language, string title)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("self-checker", PortalRoles.Official);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var page = await visitor.ReadAsync("/staff/self-check");

        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<SelfCheckKind>())
        {
            Assert.Contains($"id=\"{kind}\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"Kind.{kind}", page, StringComparison.Ordinal);
        }

        var links = System.Text.RegularExpressions.Regex.Matches(
            page,
            "<a href=\"([^\"#]+)\" data-enhance-nav=\"false\">",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        Assert.NotEmpty(links);
        foreach (var link in links.Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct())
        {
            await visitor.ReadAsync(link.StartsWith('/') ? link : $"/{link}");
        }
    }

    private async Task<IReadOnlyList<SelfCheckItem>> ItemsAsync(SelfCheckKind kind, DateOnly day)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var report = await scope
            .ServiceProvider.GetRequiredService<SelfCheckReader>()
            .ReadAsync(day, CancellationToken.None);
        return report.Findings.Single(finding => finding.Kind == kind).Items;
    }

    private async Task<string> AgreedAsync(PartialDate end)
    {
        await using var db = portal.Database();
        var slug = $"period-{Guid.NewGuid():n}";
        var agreement = new Agreement(
            slug,
            new BilingualText("限期协议", "An agreement with a period"),
            AgreementKind.Agreement,
            await db.Programmes.FirstAsync()
        );
        agreement.Date(null, null, end);
        agreement.VouchBy(await db.NamedSources.FirstAsync());
        db.Add(agreement);
        await db.SaveChangesAsync();
        return slug;
    }
}
