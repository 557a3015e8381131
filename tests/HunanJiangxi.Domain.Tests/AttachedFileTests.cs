using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class AttachedFileTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly DraftPerson s_officer = new("officer", "liuyang", "430181");
    private static readonly string s_digest = new('a', 64);

    [Theory]
    [InlineData("协议.pdf", 0, "attachment.empty")]
    [InlineData("协议.pdf", AttachedFile.MostBytes + 1, "attachment.large")]
    [InlineData("协议.html", 10, "attachment.type")]
    [InlineData("", 10, "attachment.name")]
    public void What_is_never_taken_is_refused_before_it_is_sent(string name, long length, string rule) =>
        Assert.Equal(rule, Assert.Throws<RuleViolationException>(() => File(name, length)).Rule);

    [Fact]
    public void Fifty_megabytes_are_taken_and_completed_once()
    {
        var file = File("协议.pdf", AttachedFile.MostBytes);
        Assert.True(file.Complete(new FileFinding(AttachedFileType.Pdf, null), s_digest, s_now));
        Assert.Equal((s_now, s_digest, null), (file.CompletedAt, file.Sha256, file.Refused));
        Assert.Equal(
            "attachment.state",
            Assert
                .Throws<RuleViolationException>(() =>
                    file.Complete(new FileFinding(AttachedFileType.Pdf, null), s_digest, s_now)
                )
                .Rule
        );
    }

    [Fact]
    public void A_picture_that_calls_itself_a_document_is_not_kept()
    {
        var file = File("协议.pdf", 100);
        Assert.False(file.Complete(new FileFinding(AttachedFileType.Png, null), s_digest, s_now));
        Assert.Equal("attachment.mismatch", file.Refused);
        Assert.Null(file.CompletedAt);
    }

    [Fact]
    public void Only_a_whole_file_can_be_named_by_a_draft()
    {
        var file = File("协议.pdf", 100);
        Assert.Equal("attachment.state", Assert.Throws<RuleViolationException>(() => DraftAttachment.Of(file)).Rule);
        file.Complete(new FileFinding(AttachedFileType.Pdf, null), s_digest, s_now);
        Assert.Equal(s_digest, DraftAttachment.Of(file).Sha256);
    }

    [Fact]
    public void Attachments_are_parts_of_a_draft_that_join_and_keep_their_titles()
    {
        var (one, other) = (Whole("甲.pdf"), Whole("乙.pdf"));
        var before = new DraftRecord { Attachments = [one] };
        var theirs = before with { Attachments = [one with { TitleZh = "正本" }] };
        var mine = before with { Attachments = [one, other] };
        var merge = DraftMerge.Of(before, theirs, mine);
        Assert.Empty(merge.Clashes);
        Assert.Equal(["正本", null], merge.Joined.Attachments.Select(file => file.TitleZh));

        var retitled = before with { Attachments = [one with { TitleZh = "副本" }] };
        var clash = Assert.Single(DraftMerge.Of(before, theirs, retitled).Clashes);
        Assert.Equal(DraftParts.NameOf(one), clash.Part);
    }

    [Fact]
    public void A_draft_with_too_many_files_or_too_long_a_title_is_not_submitted()
    {
        var many = new DraftRecord { Attachments = [.. Enumerable.Range(0, 51).Select(_ => Whole("甲.pdf"))] };
        Assert.Contains(Faults(many), fault => fault.Rule == "attachment.many");
        var file = Whole("甲.pdf") with { TitleEn = new string('x', 201) };
        var one = new DraftRecord { Attachments = [file] };
        Assert.Contains(Faults(one), fault => fault == new DraftFault(DraftParts.NameOf(file), "draft.long"));
    }

    private static IReadOnlyList<DraftFault> Faults(DraftRecord record) =>
        DraftRules.Faults(record, null, DateOnly.FromDateTime(s_now.DateTime));

    private static DraftAttachment Whole(string name)
    {
        var file = File(name, 100);
        file.Complete(new FileFinding(AttachedFileType.Pdf, null), s_digest, s_now);
        return DraftAttachment.Of(file);
    }

    private static AttachedFile File(string name, long length)
    {
        var draft = new AgreementDraft(s_officer, null, new Dictionary<string, string?>(), s_now);
        return new AttachedFile(Guid.CreateVersion7(), draft, new FileClaim(name, length, 1), s_officer, s_now);
    }
}
