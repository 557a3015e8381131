using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Attachments;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Attachments;

/// <summary>Files on their way to a draft, in it, and on the public page, over HTTP.</summary>
[Collection(DeskCollection.Name)]
public sealed class AttachmentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DraftPerson s_officer = AttachingDrafts.Officer;
    private static readonly DraftPerson s_publisher = AttachingDrafts.Publisher;
    private readonly AttachingDrafts _drafts = new(portal);

    [Fact]
    public async Task Fifty_megabytes_are_taken_in_one_piece_and_come_back_byte_by_byte()
    {
        using var officer = await EnterAsync("fifty", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        var content = SampleFiles.Pdf((int)AttachedFile.MostBytes);
        var before = GC.GetTotalAllocatedBytes();
        var taken = await officer.TakenAsync(draft, "五十兆.pdf", content);
        Assert.True(taken.Done);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 4 * AttachedFile.MostBytes, "Only pieces are in memory.");

        using var answer = await officer.GetAsync(FileOf(draft, taken.Id));
        var back = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(SHA256.HashData(content), SHA256.HashData(back));
        await using var db = portal.Database();
        var file = await db.AttachedFiles.SingleAsync(one => one.Id == taken.Id);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_is_not_taken_says_why_and_leaves_nothing_behind()
    {
        using var officer = await EnterAsync("refused", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        async Task DemandAsync(string rule, HttpStatusCode status, string name, byte[] content)
        {
            var refused = await officer.RefusedAsync(draft, name, content);
            Assert.Equal((status, rule), (refused.Status, refused.Refusal.Rule));
            Assert.DoesNotContain("Rule", refused.Refusal.Message, StringComparison.Ordinal);
        }

        var page = "<!DOCTYPE html><script>alert(document.cookie)</script>"u8.ToArray();
        await DemandAsync("attachment.empty", HttpStatusCode.UnprocessableEntity, "空.pdf", []);
        await DemandAsync("attachment.type", HttpStatusCode.UnsupportedMediaType, "页.html", page);
        await DemandAsync("attachment.content", HttpStatusCode.UnsupportedMediaType, "页.pdf", page);
        await DemandAsync("attachment.mismatch", HttpStatusCode.UnsupportedMediaType, "图.pdf", SampleFiles.Png);
        await DemandAsync(
            "attachment.broken",
            HttpStatusCode.UnprocessableEntity,
            "半.docx",
            SampleFiles.Docx()[..^30]
        );
        using var large = await officer.AnnounceAsync(draft, "大.pdf", AttachedFile.MostBytes + 1);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        await using var db = portal.Database();
        var files = await db.AttachedFiles.Where(file => file.DraftId == draft).Select(file => file.Id).ToListAsync();
        Assert.False(await db.AttachmentChunks.AnyAsync(chunk => files.Contains(chunk.FileId)));
    }

    [Fact]
    public async Task More_bytes_than_were_announced_are_refused()
    {
        using var officer = await EnterAsync("more", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        using var announced = await officer.AnnounceAsync(draft, "多.pdf", 1000);
        var begun = await Sender.ReadAsync<UploadAnswer>(announced);
        using var body = new ByteArrayContent(SampleFiles.Pdf(1001));
        using var more = await officer.PutAsync(draft, begun.Id, 0, body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);

        using var beyond = new ByteArrayContent(new byte[AttachedFile.MostBytes + 1]);
        using var other = await officer.AnnounceAsync(draft, "超.pdf", AttachedFile.MostBytes);
        var next = await Sender.ReadAsync<UploadAnswer>(other);
        var refused = await Record.ExceptionAsync(async () =>
        {
            using var answer = await officer.PutAsync(draft, next.Id, 0, beyond);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        });
        Assert.True(refused is null or HttpRequestException, refused?.ToString());
    }

    [Fact]
    public async Task An_upload_goes_on_where_the_line_was_lost()
    {
        using var officer = await EnterAsync("resumed", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        var content = SampleFiles.Pdf(3_000_000, 7);
        using var announced = await officer.AnnounceAsync(draft, "续传.pdf", content.Length);
        var begun = await Sender.ReadAsync<UploadAnswer>(announced);
        async Task<UploadAnswer> CameAsync(long least)
        {
            for (var trial = 0; ; trial++)
            {
                var now = await officer.StandAsync(draft, begun.Id);
                if (now.Received >= least || trial == 100)
                {
                    return now;
                }

                await Task.Delay(100);
            }
        }

        // the line breaks when three pieces are stored and a part of the fourth has come
        var upload = Sender.Upload(draft, begun.Id);
        var address = portal.Portal.Address;
        await LostLine.SendAsync(address, officer, upload, content, 1_000_000, () => CameAsync(3 * 262_144));
        var stand = await CameAsync(1_000_000);
        Assert.Equal(1_000_000, stand.Received);
        Assert.False(stand.Done);
        using var again = await officer.AnnounceAsync(draft, "续传.pdf", content.Length);
        Assert.Equal(stand, await Sender.ReadAsync<UploadAnswer>(again));
        using var wrong = await officer.PutAsync(draft, begun.Id, 0, new ByteArrayContent(content));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(1_000_000, (await Sender.ReadAsync<UploadRefusal>(wrong)).Received);

        using var rest = new ByteArrayContent(content[1_000_000..]);
        using var sent = await officer.PutAsync(draft, begun.Id, 1_000_000, rest);
        Assert.True((await Sender.ReadAsync<UploadAnswer>(sent)).Done);
        await using var db = portal.Database();
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal(digest, (await db.AttachedFiles.SingleAsync(file => file.Id == begun.Id)).Sha256);
    }

    [Fact]
    public async Task A_forged_token_another_office_and_nobody_send_and_read_nothing()
    {
        using var officer = await EnterAsync("honest", "liuyang", PortalRoles.LiaisonOfficer);
        using var stranger = await EnterAsync("stranger", "shangli", PortalRoles.LiaisonOfficer);
        using var publisher = await EnterAsync("early", "hunan", PortalRoles.Publisher);
        var draft = await _drafts.BeginAsync();
        var taken = await officer.TakenAsync(draft, "正本.png", SampleFiles.Png);

        using var foreign = await stranger.AnnounceAsync(draft, "a.pdf", 100);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var read = await stranger.GetAsync(FileOf(draft, taken.Id));
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        using var early = await publisher.GetAsync(FileOf(draft, taken.Id));
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        using var open = await portal.Client.GetAsync(new Uri($"/attachments/{taken.Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
        using var nobody = await portal.Client.GetAsync(new Uri(FileOf(draft, taken.Id), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);

        officer.Token = "forged";
        using var forged = await officer.AnnounceAsync(draft, "b.pdf", 100);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var piece = await officer.PutAsync(draft, taken.Id, 0, new ByteArrayContent(SampleFiles.Png));
        Assert.Equal(HttpStatusCode.BadRequest, piece.StatusCode);
    }

    [Fact]
    public async Task What_is_published_is_on_the_page_and_is_served_to_be_saved_and_never_run()
    {
        using var officer = await EnterAsync("recorder", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        var pdf = SampleFiles.Pdf(600_000, 3);
        var kept = await officer.TakenAsync(draft, "合作协议（正本）.pdf", pdf);
        var unused = await officer.TakenAsync(draft, "附图.png", SampleFiles.Png);
        var slug = await _drafts.PublishAsync(draft, kept.Id, "协议扫描件", "Scanned agreement");

        var address = $"/attachments/{kept.Id}";
        var zh = await portal.PageAsync($"/zh/agreements/{slug}");
        var en = await portal.PageAsync($"/en/agreements/{slug}");
        Assert.Contains($"href=\"{address}\"", zh, StringComparison.Ordinal);
        Assert.Contains("协议扫描件", zh, StringComparison.Ordinal);
        Assert.Contains("PDF 文件 · 586 KB", zh, StringComparison.Ordinal);
        Assert.Contains("Scanned agreement", en, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(pdf)), en, StringComparison.Ordinal);
        Assert.InRange((await portal.QueriesOfAsync($"/zh/agreements/{slug}")).Count, 1, 8);
        Assert.Contains(
            kept.Id.ToString(),
            await portal.PageAsync($"/api/v1/agreements/{slug}"),
            StringComparison.Ordinal
        );

        using var whole = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(pdf, await whole.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", whole.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("合作协议（正本）.pdf", whole.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(
            "sandbox",
            whole.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "default-src 'none'",
            whole.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );

        using var part = await officer.GetAsync(address, new RangeHeaderValue(262_140, 262_149));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(pdf[262_140..262_150], await part.Content.ReadAsByteArrayAsync());
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        asked.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        using var same = await portal.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var hidden = await portal.Client.GetAsync(new Uri($"/attachments/{unused.Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var late = await officer.AnnounceAsync(draft, "晚.pdf", 100);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_file_that_a_correction_takes_out_is_no_longer_public_and_is_kept()
    {
        using var officer = await EnterAsync("correcting", "liuyang", PortalRoles.LiaisonOfficer);
        var draft = await _drafts.BeginAsync();
        var taken = await officer.TakenAsync(draft, "旧附件.docx", SampleFiles.Docx());
        var slug = await _drafts.PublishAsync(draft, taken.Id, "旧附件", null);
        await using var db = portal.Database();
        var agreement = await db.Agreements.SingleAsync(one => one.Slug == slug);
        var correction = await _drafts.WithAsync(desk => desk.CorrectAsync(agreement.Id, s_officer, default));
        var seen = await _drafts.SeenAsync(correction);
        Assert.Equal(taken.Id, Assert.Single(seen.Record.Attachments).File);
        await _drafts.SubmitAndPublishAsync(seen, seen.Record with { Attachments = [] });

        using var gone = await portal.Client.GetAsync(new Uri($"/attachments/{taken.Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var kept = await officer.GetAsync(FileOf(correction, taken.Id));
        Assert.Equal(SampleFiles.Docx().Length, (await kept.Content.ReadAsByteArrayAsync()).Length);
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Record == nameof(AgreementAttachment)).ToListAsync(),
            entry => entry.Actor == s_publisher.Name
        );
    }

    [Fact]
    public async Task Nothing_of_a_whole_file_can_be_changed_and_the_check_finds_what_was_forced()
    {
        using var officer = await EnterAsync("guarded", "liuyang", PortalRoles.LiaisonOfficer);
        var taken = await officer.TakenAsync(await _drafts.BeginAsync(), "守.png", SampleFiles.Png);
        await using var db = portal.Database();
        foreach (
            var sql in new[]
            {
                "DELETE FROM attached_files WHERE id = {0}",
                "UPDATE attached_files SET name = 'x.pdf' WHERE id = {0}",
                "DELETE FROM attachment_chunks WHERE file_id = {0}",
                "UPDATE attachment_chunks SET content = '\\x00' WHERE file_id = {0}",
            }
        )
        {
            await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, taken.Id));
        }

        await using var forced = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(
            """
            ALTER TABLE attachment_chunks DISABLE TRIGGER USER;
            UPDATE attachment_chunks SET content = set_byte(content, 20, 1) WHERE file_id = {0};
            ALTER TABLE attachment_chunks ENABLE TRIGGER USER;
            """,
            taken.Id
        );
        var fault = Assert.Single(await new DataCheck(db).FaultsAsync(CancellationToken.None));
        Assert.Contains(taken.Id.ToString(), fault, StringComparison.Ordinal);
        await forced.RollbackAsync();
    }

    private Task<Sender> EnterAsync(string name, string office, params string[] roles) =>
        Sender.EnterAsync(portal.Portal, name, office, roles);

    private static string FileOf(int draft, Guid file) => $"/{AttachmentAddresses.Of(draft, file)}";
}
