using HunanJiangxi.Domain.Drafts;

namespace HunanJiangxi.Web.Staff.Attachments;

/// <summary>A file of a draft's form.</summary>
public sealed class AttachmentEntry
{
    public required DraftAttachment File { get; init; }

    public string? TitleZh { get; set; }

    public string? TitleEn { get; set; }

    public static AttachmentEntry Of(DraftAttachment file) =>
        new()
        {
            File = file,
            TitleZh = file.TitleZh,
            TitleEn = file.TitleEn,
        };

    public DraftAttachment ToAttachment() => File with { TitleZh = Blank(TitleZh), TitleEn = Blank(TitleEn) };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
