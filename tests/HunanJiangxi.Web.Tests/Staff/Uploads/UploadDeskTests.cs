using System.Security.Claims;
using System.Text;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Staff.Uploads;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Uploads;

/// <summary>Files of a browser are taken by the importer's own rules; rejections can be taken back.</summary>
[Collection(DeskCollection.Name)]
public sealed class UploadDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string News =
        "湘赣边两县签约\n浏阳市与上栗县于2024年5月8日在浏阳签署《跨界河流联防共治协议》，约定共同开展水质监测。";

    [Fact]
    public async Task An_uploaded_file_is_stored_once_and_its_proposals_wait()
    {
        var text = News + Guid.NewGuid();
        var sent = new List<long>();
        var first = await StoreAsync(PortalRoles.Publisher, "folder\\news.txt", text, sent.Add);
        var again = await StoreAsync(PortalRoles.Publisher, "other.txt", text);

        Assert.True(first.Stored.IsNew);
        Assert.True(first.Waiting > 0);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), sent[^1]);
        Assert.False(again.Stored.IsNew);
        Assert.Equal((first.Stored.Slug, 0), (again.Stored.Slug, again.Stored.NewProposals));
        await using var db = portal.Database();
        var document = await db.SourceDocuments.SingleAsync(one => one.Slug == first.Stored.Slug);
        Assert.Equal("news.txt", document.FileName);
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Record == nameof(SourceDocument)).ToListAsync(),
            entry => entry is { Actor: "somebody", Office: "liuyang" }
        );
    }

    [Fact]
    public async Task What_is_no_document_is_refused_by_its_reason_and_leaves_nothing()
    {
        var before = await CountAsync();
        var empty = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            StoreAsync(PortalRoles.Publisher, "a.txt", "")
        );
        var pdf = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            StoreAsync(PortalRoles.Publisher, "a.pdf", "%PDF-1.7\n1 0 obj\n")
        );
        var large = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            StoreAsync(PortalRoles.Publisher, "a.txt", new string('a', new DocumentLimits().LargestFile + 1))
        );

        Assert.Equal(
            (UnreadableReason.Empty, UnreadableReason.UnsupportedType, UnreadableReason.TooLarge),
            (empty.Reason, pdf.Reason, large.Reason)
        );
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData(PortalRoles.Official)]
    [InlineData(PortalRoles.LiaisonOfficer)]
    [InlineData(PortalRoles.Administrator)]
    public async Task Nobody_but_a_publisher_uploads(string role)
    {
        var before = await CountAsync();
        var denied = await Assert.ThrowsAsync<RuleViolationException>(() =>
            StoreAsync(role, "a.txt", News + Guid.NewGuid())
        );

        Assert.Equal("upload.denied", denied.Rule);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_rejection_is_taken_back_by_who_made_it_and_the_trail_keeps_both_steps()
    {
        var (reviewer, other) = (new Actor("reviewer", "liuyang"), new Actor("other", "shangli"));
        var id = await WaitingAsync();
        var desk = Get<ReviewDesk>();
        Assert.Equal("proposal.waiting", await RuleAsync(() => desk.UndoAsync(id, reviewer, default)));
        await desk.RejectAsync(id, "Another region.", reviewer, default);
        Assert.Equal("proposal.other", await RuleAsync(() => desk.UndoAsync(id, other, default)));
        await desk.UndoAsync(id, reviewer, default);

        Assert.Null(await Get<ReviewReader>().DecisionAsync(id, default));
        await desk.RejectAsync(id, "Another region after all.", other, default);
        await using var db = portal.Database();
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var trail = await db
            .AuditEntries.Where(entry => entry.Record == nameof(Proposal) && entry.Key == key)
            .Where(entry => entry.Actor == "reviewer" || entry.Actor == "other")
            .ToListAsync();
        Assert.Equal(3, trail.Count);
    }

    [Fact]
    public async Task What_became_a_public_fact_is_not_undone()
    {
        var reviewer = new Actor("reviewer", "liuyang");
        var id = await WaitingAsync();
        await using (var db = portal.Database())
        {
            var proposal = await db.Proposals.SingleAsync(one => one.Id == id);
            proposal.Accept("reviewer", TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            "proposal.public",
            await RuleAsync(() => Get<ReviewDesk>().UndoAsync(id, reviewer, CancellationToken.None))
        );
    }

    [Fact]
    public void Those_at_the_desk_see_who_looks_at_what_and_hear_of_decisions()
    {
        var seats = new ReviewSeats();
        var heard = new List<DeskNews>();
        using var own = seats.Sit("甲", heard.Add);
        using (var other = seats.Sit("乙", _ => { }))
        {
            other.Look(7);
            Assert.Equal(["乙"], seats.Beside(7, own));
            Assert.Empty(seats.Beside(7, other));
            other.Decided(new DeskNews(7, ProposalStatus.Rejected, "乙"));
        }

        Assert.Empty(seats.Beside(7, own));
        Assert.Equal(
            [new DeskNews(7, null, "乙"), new DeskNews(7, ProposalStatus.Rejected, "乙"), new DeskNews(7, null, "乙")],
            heard
        );
    }

    private async Task<int> WaitingAsync()
    {
        var uploaded = await StoreAsync(PortalRoles.Publisher, "news.txt", News + Guid.NewGuid());
        await using var db = portal.Database();
        // a copy of another test's news would follow that one's decisions
        await db
            .Proposals.Where(one => one.DocumentId == uploaded.Stored.DocumentId)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.OriginalId, (int?)null));
        return await db
            .Proposals.Where(one => one.DocumentId == uploaded.Stored.DocumentId)
            .Where(one => one.Status == ProposalStatus.Waiting)
            .Select(one => one.Id)
            .FirstAsync();
    }

    private async Task<UploadedDocument> StoreAsync(string role, string name, string text, Action<long>? told = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Get<UploadDesk>().StoreAsync(User(role), name, content, told, CancellationToken.None);
    }

    private static async Task<string> RuleAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<RuleViolationException>(act)).Rule;

    private async Task<(int Documents, int Proposals)> CountAsync()
    {
        await using var db = portal.Database();
        return (await db.SourceDocuments.CountAsync(), await db.Proposals.CountAsync());
    }

    private static ClaimsPrincipal User(string role) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, "somebody"),
                    new Claim(ClaimTypes.Role, role),
                    new Claim("office", "liuyang"),
                ],
                "test"
            )
        );

    private T Get<T>()
        where T : notnull => portal.Portal.Services.CreateScope().ServiceProvider.GetRequiredService<T>();
}
