using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Drafts;

[Collection(DeskCollection.Name)]
public sealed class VersionTests(PortalFixture portal) : DraftWork(portal), IClassFixture<PortalFixture>
{
    private static readonly DraftPerson s_neighbour = new("neighbour", "shangli", "360322");

    [Fact]
    public async Task Going_back_makes_a_draft_that_leaves_what_is_not_the_offices_own()
    {
        var first = await SubmittedAsync(Whole("两地河道管护协议", "River banks"));
        var slug = await PublishAsync(first);
        var agreement = await AgreementAsync(slug);
        var quote = await QuoteAsync();
        await CorrectAsync(
            agreement,
            s_officer,
            one => one with { NameEn = "Banks of the river", Status = AgreementStatus.InForce, Quotes = [quote] }
        );
        await CorrectAsync(
            agreement,
            s_neighbour,
            one => one with { Parties = [one.Parties[0], one.Parties[1] with { PostZh = "县长" }] }
        );

        var restored = await WithAsync(desk => desk.RestoreAsync(first, before: false, s_officer, default));
        var record = (await SeenAsync(restored)).Record;
        await SubmitAndPublishAsync(restored, s_officer);

        Assert.Equal("River banks", record.NameEn);
        Assert.Equal(AgreementStatus.InForce, record.Status);
        Assert.Equal("县长", record.Parties.Single(party => party.Organisation == "shangli").PostZh);
        Assert.Equal(quote, Assert.Single(record.Quotes));
        var versions = (await VersionsAsync(slug))!;
        Assert.Equal([4, 3, 2, 1], versions.Rows.Select(row => row.Number));
        Assert.Equal("River banks", versions.Rows[0].Record.NameEn);
        Assert.All(versions.Rows, row => Assert.Equal("publisher", row.Published!.By));
    }

    [Fact]
    public async Task What_the_register_said_before_its_first_correction_is_a_version_too()
    {
        var slug = "intellectual-property-protection";
        var agreement = await AgreementAsync(slug);
        var draft = await CorrectAsync(agreement, s_officer, one => one with { PlaceZh = "醴陵市" });

        var versions = (await VersionsAsync(slug))!;
        var restored = await WithAsync(desk => desk.RestoreAsync(draft, before: true, s_officer, default));

        Assert.Equal(2, versions.Rows.Count);
        Assert.True(versions.Rows[1] is { IsBase: true, Published: null, Draft: var holder } && holder == draft);
        Assert.Null((await SeenAsync(restored)).Record.PlaceZh);
    }

    [Fact]
    public async Task A_version_that_cannot_come_back_leaves_no_draft_behind()
    {
        var first = await SubmittedAsync(Whole("两地苗木检疫协议", "Saplings"));
        var slug = await PublishAsync(first);
        var agreement = await AgreementAsync(slug);

        await RefusedAsync("draft.same", desk => desk.RestoreAsync(first, before: false, s_officer, default));
        await RefusedAsync("draft.reference", desk => desk.RestoreAsync(first, before: true, s_officer, default));
        var stranger = new DraftPerson("stranger", "tonggu", "360926");
        await RefusedAsync("draft.office", desk => desk.RestoreAsync(first, before: false, stranger, default));
        var second = await CorrectAsync(agreement, s_officer, one => one with { NameEn = "Young trees" });
        var open = await WithAsync(desk => desk.CorrectAsync(agreement, s_colleague, default));
        var seen = await SeenAsync(open);
        await WithAsync(desk => desk.SaveAsync(seen, seen.Record with { PlaceEn = "Here" }, s_colleague, default));
        await RefusedAsync("draft.open", desk => desk.RestoreAsync(first, before: false, s_officer, default));

        Assert.Equal(second + 1, open);
    }

    [Theory]
    [InlineData("zh", "历次版本：两地果蔬检测协议", "以第1版内容起草更正")]
    [InlineData("en", "Versions of Greens", "Draft a correction with version 1")]
    public async Task The_page_shows_what_each_version_changed_in_few_queries(
        string language,
        string title,
        string restore
    )
    {
        var slug = await PublishAsync(await SubmittedAsync(Whole("两地果蔬检测协议", "Greens")));
        await CorrectAsync(await AgreementAsync(slug), s_officer, one => one with { PlaceZh = "大瑶镇" });
        using var visitor = new Visitor(Portal.Portal);
        await visitor.EnterAsync($"versions-{language}", PortalRoles.LiaisonOfficer);
        using var chosen = await visitor.GetAsync($"/account/language/{language}");
        var path = "/" + RegisterAddresses.Versions(slug);
        await visitor.ReadAsync(path);
        Portal.Portal.Queries.Reset();

        var page = await visitor.ReadAsync(path);

        Assert.InRange(Portal.Portal.Queries.Commands.Count, 1, 12);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("大瑶镇", page, StringComparison.Ordinal);
        Assert.Contains(restore, page, StringComparison.Ordinal);
        Assert.Null(await VersionsAsync("no-such-agreement"));
    }

    private async Task<int> CorrectAsync(int agreement, DraftPerson by, Func<DraftRecord, DraftRecord> change)
    {
        var draft = await WithAsync(desk => desk.CorrectAsync(agreement, by, default));
        var seen = await SeenAsync(draft);
        await WithAsync(desk => desk.SaveAsync(seen, change(seen.Record), by, default));
        await SubmitAndPublishAsync(draft, by);
        return draft;
    }

    private async Task SubmitAndPublishAsync(int draft, DraftPerson by)
    {
        var seen = await SeenAsync(draft);
        await WithAsync(desk => desk.SubmitAsync(seen, by, default));
        await PublishAsync(draft);
    }

    private async Task<AgreementVersions?> VersionsAsync(string slug)
    {
        await using var services = Portal.Portal.Services.CreateAsyncScope();
        return await services.ServiceProvider.GetRequiredService<VersionReader>().FindAsync(slug, default);
    }
}
