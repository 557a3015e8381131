using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Agreements;

/// <summary>A file that a published agreement shows to everybody.</summary>
public sealed class AgreementAttachment
{
    private AgreementAttachment() { }

    internal AgreementAttachment(Agreement agreement, AttachedFile file, BilingualText? title) =>
        (Agreement, File, Title) = (agreement, file, title);

    public int Id { get; private set; }

    public int AgreementId { get; private set; }

    public Agreement Agreement { get; private set; } = null!;

    public Guid FileId { get; private set; }

    public AttachedFile File { get; private set; } = null!;

    /// <summary>What it is; null where nobody has said more than the file's name.</summary>
    public BilingualText? Title { get; private set; }

    internal void Describe(BilingualText? title) => Title = title;
}
