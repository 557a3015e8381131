using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Seeding;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Importing;

/// <summary>A copy adds evidence and no facts; its sentences follow what was decided of the original's.</summary>
public sealed class CopyStoreTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Actor s_reviewer = new("reviewer", "liuyang");

    [Fact]
    public async Task A_copy_of_a_decided_document_adds_evidence_and_no_facts()
    {
        var original = await StoreAsync(News.Report("边城日报", 411, "2024-01-11"));
        foreach (var proposal in await ProposalsAsync(original))
        {
            await DecideAsync(desk => desk.AcceptAsync(proposal.Id, ProposalDecision.AsRead, s_reviewer, default));
        }

        var facts = await FactsAsync();
        var copy = await StoreAsync(News.Report("山城晚报", 411, "2024-01-11"));

        Assert.Equal(original.Slug, copy.CopyOf);
        Assert.Equal(facts, await FactsAsync());
        var followed = await ProposalsAsync(copy);
        Assert.Equal(2, followed.Count);
        Assert.All(followed, one => Assert.Equal((ProposalStatus.Merged, "importer"), (one.Status, one.DecidedBy)));
        await using var db = portal.Database();
        var happening = followed.Single(one => one.Kind == ProposalKind.TimelineEvent).FactId;
        var proofs = await db
            .TimelineEvents.Where(one => one.Id == happening)
            .SelectMany(one => one.Evidence)
            .Select(one => one.DocumentId)
            .ToListAsync();
        Assert.Equal(new[] { original.DocumentId, copy.DocumentId }, proofs.Order());
        var keys = followed.ConvertAll(one => one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var audited = await db
            .AuditEntries.Where(entry => entry.Record == nameof(Proposal) && keys.Contains(entry.Key))
            .ToListAsync();
        Assert.All(audited, entry => Assert.Equal("importer", entry.Actor));
    }

    [Fact]
    public async Task A_waiting_copy_is_decided_together_with_its_original()
    {
        var stored = await StoreAsync(
            News.Report("边城日报", 421, "2024-02-12"),
            News.Report("山城晚报", 421, "2024-02-12")
        );
        var (first, second) = (await ProposalsAsync(stored[0]), await ProposalsAsync(stored[1]));
        Assert.All(second, one => Assert.Equal(ProposalStatus.Waiting, one.Status));
        Assert.Equal(first.Select(one => (int?)one.Id), second.Select(one => one.OriginalId));

        await DecideAsync(desk => desk.RejectAsync(first[0].Id, "It tells of a plan.", s_reviewer, default));
        await DecideAsync(desk => desk.AcceptAsync(first[1].Id, ProposalDecision.AsRead, s_reviewer, default));

        second = await ProposalsAsync(stored[1]);
        Assert.Equal((ProposalStatus.Rejected, "It tells of a plan."), (second[0].Status, second[0].Reason));
        Assert.Equal(ProposalStatus.Merged, second[1].Status);
        Assert.NotNull(second[1].FactId);
    }

    [Fact]
    public async Task A_copy_with_another_number_lets_that_number_wait_by_itself()
    {
        var original = await StoreAsync(News.Report("边城日报", 431, "2024-03-13"));
        var copy = await StoreAsync(News.Report("山城晚报", 433, "2024-03-13"));
        Assert.Equal(original.Slug, copy.CopyOf);
        var proposals = await ProposalsAsync(copy);
        Assert.NotNull(proposals.Single(one => one.Kind == ProposalKind.TimelineEvent).OriginalId);
        Assert.Null(proposals.Single(one => one.Kind == ProposalKind.Reading).OriginalId);
    }

    [Fact]
    public async Task Storing_everything_again_changes_not_a_row_and_not_an_audit_entry()
    {
        IncomingDocument[] documents =
        [
            News.Report("边城日报", 441, "2024-04-14"),
            News.Report("山城晚报", 441, "2024-04-14"),
        ];
        await StoreAsync(documents);
        await using var db = portal.Database();
        var before = await TableContents.OfAsync(db);

        var again = await StoreAsync(documents);

        Assert.All(again, one => Assert.Equal((false, 0), (one.IsNew, one.NewProposals)));
        Assert.Equal(before, await TableContents.OfAsync(db));
    }

    [Fact]
    public async Task The_same_bytes_twice_in_one_batch_are_one_document()
    {
        var report = News.Report("边城日报", 451, "2024-05-15");
        var stored = await StoreAsync(report, report);
        Assert.Equal(stored[0].DocumentId, stored[1].DocumentId);
        Assert.Equal([true, false], stored.Select(one => one.IsNew));
    }

    private async Task<StoredDocument> StoreAsync(IncomingDocument document) => (await StoreAsync([document]))[0];

    private async Task<IReadOnlyList<StoredDocument>> StoreAsync(params IncomingDocument[] documents)
    {
        await using var db = portal.Database();
        return await new DocumentStore(db, TimeProvider.System).StoreAsync(documents, Actor.Portal, default);
    }

    private async Task DecideAsync(Func<ProposalDesk, Task> decide)
    {
        await using var db = portal.Database();
        await decide(new ProposalDesk(db, TimeProvider.System));
    }

    private async Task<List<Proposal>> ProposalsAsync(StoredDocument document)
    {
        await using var db = portal.Database();
        return await db
            .Proposals.AsNoTracking()
            .Where(one => one.DocumentId == document.DocumentId)
            .OrderBy(one => one.Id)
            .ToListAsync();
    }

    private async Task<(int Events, int Readings, int Agreements)> FactsAsync()
    {
        await using var db = portal.Database();
        return (await db.TimelineEvents.CountAsync(), await db.Readings.CountAsync(), await db.Agreements.CountAsync());
    }
}
