using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class ReviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_reviewer = new("reviewer", "liuyang");

    [Fact]
    public async Task Paging_shows_every_waiting_proposal_once()
    {
        await SuggestAsync((2 * ReviewQuery.PageSize) + 1);
        var seen = new List<int>();
        var reader = Get<ReviewReader>();
        var query = new ReviewQuery();
        ReviewListing page;
        do
        {
            page = await reader.ListAsync(query, CancellationToken.None);
            seen.AddRange(page.Items.Select(item => item.Id));
            query = query with { After = page.Next };
        } while (page.Next is not null);

        Assert.True(seen.Count > 2 * ReviewQuery.PageSize);
        Assert.Equal(page.Waiting, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Filters_narrow_and_unknown_words_do_not()
    {
        await SuggestAsync(1);
        var reader = Get<ReviewReader>();
        var all = await reader.ListAsync(new ReviewQuery(), CancellationToken.None);
        var kind = all.Items[0].Kind;
        var some = await reader.ListAsync(new ReviewQuery { Kind = kind }, CancellationToken.None);
        var none = await reader.ListAsync(new ReviewQuery { Document = "no-such-document" }, CancellationToken.None);

        Assert.All(some.Items, item => Assert.Equal(kind, item.Kind));
        Assert.Equal(0, none.Matching);
        Assert.Equal(new ReviewQuery(), ReviewQuery.Of("nonsense", " ", "very", "-1"));
    }

    [Fact]
    public async Task The_sentence_stands_in_its_context()
    {
        await SuggestAsync(3);
        var page = await Get<ReviewReader>().ListAsync(new ReviewQuery(), CancellationToken.None);
        await using var db = portal.Database();
        foreach (var passage in page.Items.Select(item => item.Passage))
        {
            var text = await db
                .SourceDocuments.Where(document => document.Slug == passage.Document.Slug)
                .Select(document => document.Text)
                .SingleAsync();
            Assert.Equal(passage.Words, text.Substring(passage.Start, passage.Length));
            Assert.Contains(passage.Before + passage.Words + passage.After, text, StringComparison.Ordinal);
            Assert.True(passage.Before.Length <= Passage.Reach + 1);
        }
    }

    [Fact]
    public async Task An_accepted_event_is_public_at_once_under_both_titles()
    {
        var item = await EventAsync();
        var draft = DecisionDraft.Of(item);
        (draft.TitleZh, draft.TitleEn) = ("审核台采纳的一件事", "A thing accepted at the desk");
        var words = await Get<ReviewReader>().WordsAsync(CancellationToken.None);
        draft.Programme = words.Programmes[0].Slug;
        var fact = await AcceptAsync(item, draft.ToDecision(item, words));

        Assert.NotNull(fact.Slug);
        Assert.Contains(draft.TitleZh, await portal.PageAsync("/zh/timeline?limit=500"), StringComparison.Ordinal);
        Assert.Contains(draft.TitleEn, await portal.PageAsync("/en/timeline?limit=500"), StringComparison.Ordinal);
        await using var db = portal.Database();
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Actor == s_reviewer.Name).ToListAsync(),
            entry => entry.Office == s_reviewer.Office && entry.Record == nameof(Proposal)
        );
    }

    [Fact]
    public async Task A_corrected_date_is_an_amendment_and_an_untouched_one_is_none()
    {
        var words = await Get<ReviewReader>().WordsAsync(CancellationToken.None);
        var item = await EventAsync();
        var draft = DecisionDraft.Of(item);
        draft.Programme = words.Programmes[0].Slug;
        draft.Part!.Date = "16 May";
        Assert.Equal("split.date", Assert.Throws<RuleViolationException>(() => draft.ToDecision(item, words)).Rule);
        draft.Part.Date = "2024-05-17";
        var fact = await AcceptAsync(item, draft.ToDecision(item, words));

        await using var db = portal.Database();
        var happening = await db.TimelineEvents.SingleAsync(one => one.Id == fact.FactId);
        Assert.Equal("2024-05-17", happening.Date!.ToString());
        var proposal = await db.Proposals.SingleAsync(one => one.Id == item.Id);
        Assert.Equal("2024-05-16", ((EventContent)proposal.Content).Date);
        Assert.Equal("2024-05-17", ((EventContent)proposal.Amended!).Date);
        var same = DecisionDraft.Of(item).ToDecision(item, words).Content;
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(item.Content),
            System.Text.Json.JsonSerializer.Serialize(same)
        );
    }

    [Fact]
    public async Task Two_people_deciding_the_same_proposal_get_one_decision()
    {
        var item = await EventAsync();
        var desk = Get<ReviewDesk>();
        await desk.RejectAsync(item.Id, "It tells of another region.", s_reviewer, CancellationToken.None);

        var late = await Assert.ThrowsAsync<RuleViolationException>(() =>
            desk.RejectAsync(item.Id, "Too late.", s_reviewer, CancellationToken.None)
        );
        Assert.Equal("proposal.decided", late.Rule);
        var decision = await Get<ReviewReader>().DecisionAsync(item.Id, CancellationToken.None);
        Assert.Equal((ProposalStatus.Rejected, "reviewer"), (decision!.Status, decision.By));
    }

    [Fact]
    public async Task A_rejection_without_a_reason_is_refused_and_the_proposal_waits_on()
    {
        var item = await EventAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            Get<ReviewDesk>().RejectAsync(item.Id, "  ", s_reviewer, CancellationToken.None)
        );

        Assert.Equal("proposal.reason", refused.Rule);
        Assert.Null(await Get<ReviewReader>().DecisionAsync(item.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData("official", false)]
    [InlineData("publisher", true)]
    public async Task Only_publishers_get_the_forms(string role, bool expected)
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync($"seen-as-{role}", role);
        using var signedIn = await visitor.SignInAsync($"seen-as-{role}");
        await SuggestAsync(1);
        var page = await visitor.ReadAsync("/staff/review");

        Assert.Contains("review-passage", page, StringComparison.Ordinal);
        Assert.Equal(expected, page.Contains("data-review-key=\"a\"", StringComparison.Ordinal));
        Assert.Contains(role, PortalRoles.All);
    }

    private async Task<WaitingProposal> EventAsync()
    {
        var document = await SuggestAsync(1);
        var query = new ReviewQuery { Kind = ProposalKind.TimelineEvent, Document = document };
        return Assert.Single((await Get<ReviewReader>().ListAsync(query, CancellationToken.None)).Items);
    }

    /// <summary>A document of so many sentences, each suggested as an event.</summary>
    /// <returns>The document's slug.</returns>
    private async Task<string> SuggestAsync(int sentences)
    {
        const string Sentence = "两地于2024年5月16日举行了一次会商。";
        await using var db = portal.Database();
        var slug = $"desk-{Guid.NewGuid():n}";
        var document = new SourceDocument(
            slug,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug))),
            string.Concat(Enumerable.Repeat(Sentence, sentences)),
            Language.Zh,
            "两地会商",
            TimeProvider.System.GetUtcNow()
        );
        for (var number = 0; number < sentences; number++)
        {
            var content = new EventContent("两地会商", "2024-05-16", EventKind.Meeting, EventStatus.Done);
            var read = new ReadProposal(content, number * Sentence.Length, Sentence.Length, 0.7m);
            db.Add(new Proposal(document, read));
        }

        await db.SaveChangesAsync();
        return slug;
    }

    private Task<DecidedFact> AcceptAsync(WaitingProposal item, ProposalDecision decision) =>
        Get<ReviewDesk>().AcceptAsync(item.Id, decision, s_reviewer, CancellationToken.None);

    private T Get<T>()
        where T : notnull => portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<T>();
}
