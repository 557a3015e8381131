using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Translations;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Staff.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Translations;

/// <summary>What is published in one language is listed, and completed on the way that its kind of record has.</summary>
[Collection(DeskCollection.Name)]
public sealed class TranslationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_publisher_completes_an_event_and_both_languages_are_public_at_once()
    {
        var missing = await PublishedAsync(LyingNews.Event("两县会商油茶良种", LyingNews.Day()));
        Assert.Equal((MissingKind.Event, Language.En), (missing.Kind, missing.Missing));
        var publisher = Somebody(PortalRoles.Publisher, "translator");
        await CompleteAsync(publisher, missing, "Two counties meet on oil-tea breeds");

        Assert.Contains(
            "Two counties meet on oil-tea breeds",
            await portal.PageAsync($"/en/timeline?limit=500"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(await ListAsync(MissingKind.Event), one => one.Id == missing.Id);
        Assert.Equal("translation.present", await RuleAsync(() => CompleteAsync(publisher, missing, "Another title")));
        await using var db = portal.Database();
        var entry = await db.AuditEntries.SingleAsync(one => one.Actor == "translator");
        Assert.Equal(("TimelineEvent", missing.Slug, "liuyang"), (entry.Record, entry.Key, entry.Office));
        Assert.DoesNotContain("oil-tea", entry.Before!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_enter_the_same_title_at_once_one_holds()
    {
        var missing = await PublishedAsync(LyingNews.Event("两县会商竹产业", LyingNews.Day()));
        string[] words = ["Two counties meet on bamboo", "Bamboo talks of two counties"];
        var outcomes = await Task.WhenAll(
            words.Select(async one =>
            {
                try
                {
                    await CompleteAsync(Somebody(PortalRoles.Publisher, one), missing, one);
                    return one;
                }
                catch (RuleViolationException broken)
                {
                    return broken.Rule;
                }
            })
        );
        Assert.Single(outcomes, "translation.present");
        await using var db = portal.Database();
        var title = await db.TimelineEvents.Where(one => one.Id == missing.Id).Select(one => one.Title).SingleAsync();
        Assert.Contains(title.En, outcomes);
    }

    [Fact]
    public async Task An_agreements_name_goes_into_a_draft_of_a_partys_office_and_no_further()
    {
        var missing = await PublishedAsync(LyingNews.Agreement("两县油茶协议", LyingNews.Day()));
        Assert.Contains("430181", missing.Units);
        Assert.Equal(
            "draft.office",
            await RuleAsync(() => DraftAsync(Officer("tonggu", "360926"), missing, "Oil-tea"))
        );
        Assert.Equal(
            "translation.language",
            await RuleAsync(() => DraftAsync(Officer("liuyang", "430181"), missing, "油茶"))
        );
        await using (var none = portal.Database())
        {
            Assert.False(await none.AgreementDrafts.AnyAsync(one => one.AgreementId == missing.Id));
        }

        var id = await DraftAsync(Officer("liuyang", "430181"), missing, "Oil-tea agreement of two counties");
        await using var db = portal.Database();
        var draft = await db.AgreementDrafts.SingleAsync(one => one.Id == id);
        Assert.Equal(
            (DraftState.Draft, "两县油茶协议", "Oil-tea agreement of two counties"),
            (draft.State, draft.Working.NameZh, draft.Working.NameEn)
        );
        Assert.Null((await db.Agreements.SingleAsync(one => one.Id == missing.Id)).Name.En);
        Assert.Equal(id, (await ListAsync(MissingKind.AgreementName)).Single(one => one.Id == missing.Id).Draft);
        Assert.Equal(
            "translation.present",
            await RuleAsync(() => DraftAsync(Officer("liuyang", "430181"), missing, "Another name"))
        );
    }

    [Fact]
    public async Task A_forged_call_enters_nothing()
    {
        var happening = await PublishedAsync(LyingNews.Event("两县会商校车", LyingNews.Day()));
        var agreement = await PublishedAsync(LyingNews.Agreement("两县校车协议", LyingNews.Day()));
        foreach (var role in new[] { PortalRoles.Official, PortalRoles.LiaisonOfficer, PortalRoles.Administrator })
        {
            Assert.Equal(
                "translation.denied",
                await RuleAsync(() => CompleteAsync(Somebody(role, "forger"), happening, "School buses"))
            );
        }

        foreach (var role in new[] { PortalRoles.Official, PortalRoles.Publisher, PortalRoles.Administrator })
        {
            Assert.Equal(
                "draft.denied",
                await RuleAsync(() => DraftAsync(Somebody(role, "forger"), agreement, "School buses"))
            );
        }

        // nor does one kind go the other's way
        Assert.Equal(
            "translation.reference",
            await RuleAsync(() => CompleteAsync(Somebody(PortalRoles.Publisher, "forger"), agreement, "School buses"))
        );
        Assert.Equal(
            "translation.reference",
            await RuleAsync(() => DraftAsync(Officer("liuyang", "430181"), happening, "School buses"))
        );
    }

    [Fact]
    public async Task The_list_shows_each_once_by_key_with_two_queries_a_page()
    {
        var contents = Enumerable
            .Range(0, MissingReader.PageSize + 3)
            .Select(at => (ProposalContent)LyingNews.Event($"两县逐页会商第{at}件", LyingNews.Day()))
            .ToArray();
        await PublishedAsync(contents);
        var (seen, after) = (new List<MissingKey>(), (MissingKey?)null);
        var reader = Get<MissingReader>();
        MissingListing page;
        do
        {
            portal.Portal.Queries.Reset();
            page = await reader.ListAsync(null, after, default);
            Assert.Equal(2, portal.Portal.Queries.Commands.Count);
            seen.AddRange(page.Items.Select(one => one.Key));
            after = MissingKey.Of(page.Next?.ToString());
        } while (page.Next is not null);

        Assert.Equal(page.Counts.Values.Sum(), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count > MissingReader.PageSize);
    }

    [Theory]
    [InlineData(PortalRoles.Publisher, true)]
    [InlineData(PortalRoles.Official, false)]
    public async Task The_self_check_leads_to_the_list_and_only_a_publisher_gets_the_entry(string role, bool expected)
    {
        await PublishedAsync(LyingNews.Event($"两县会商自查 {role}", LyingNews.Day()));
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"missing-{role}", role);
        Assert.Contains(
            "href=\"staff/review/translations?kind=event\"",
            await visitor.ReadAsync("/staff/self-check"),
            StringComparison.Ordinal
        );
        var page = await visitor.ReadAsync("/staff/review/translations?kind=event");
        Assert.Equal(expected, page.Contains("id=\"words-1-", StringComparison.Ordinal));
    }

    private Task CompleteAsync(ClaimsPrincipal user, MissingText missing, string words) =>
        Get<TranslationBook>().CompleteAsync(user, missing, words, default);

    private Task<int> DraftAsync(ClaimsPrincipal user, MissingText missing, string words) =>
        Get<TranslationBook>().DraftAsync(user, missing, words, default);

    private static ClaimsPrincipal Somebody(string role, string name) => LyingNews.Somebody(role, name);

    private static ClaimsPrincipal Officer(string office, string unit) =>
        new(
            new ClaimsIdentity(
                [
                    .. LyingNews.Somebody(PortalRoles.LiaisonOfficer, $"officer-{office}", office).Claims,
                    new Claim("office-unit", unit),
                ],
                "test"
            )
        );

    /// <summary>Accepted as read: in the language of the news alone.</summary>
    /// <returns>The last of them, as the list shows it.</returns>
    private async Task<MissingText> PublishedAsync(params ProposalContent[] contents)
    {
        var (_, proposals) = await LyingNews.StoreAsync(portal, contents);
        DecidedFact? fact = null;
        foreach (var proposal in proposals)
        {
            await using var db = portal.Database();
            var actor = new Actor("accepter", "liuyang");
            var desk = new ProposalDesk(db, TimeProvider.System);
            fact = await desk.AcceptAsync(proposal, ProposalDecision.AsRead, actor, default);
        }

        var kind = fact!.Kind == ProposalKind.Agreement ? MissingKind.AgreementName : MissingKind.Event;
        var before = new MissingKey(kind, fact.FactId - 1);
        return (await Get<MissingReader>().ListAsync(kind, before, default)).Items[0];
    }

    private async Task<IReadOnlyList<MissingText>> ListAsync(MissingKind kind) =>
        (await Get<MissingReader>().ListAsync(kind, null, default)).Items;

    private T Get<T>()
        where T : notnull => portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    private static async Task<string> RuleAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<RuleViolationException>(act)).Rule;
}
