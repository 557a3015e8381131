namespace HunanJiangxi.Data.Attachments;

/// <summary>A piece of a file's content.</summary>
public sealed class AttachmentChunk
{
    public const int MostBytes = 256 << 10;

    private AttachmentChunk() { }

    public AttachmentChunk(Guid fileId, long start, byte[] content) =>
        (FileId, Start, Content) = (fileId, start, content);

    public Guid FileId { get; private set; }

    /// <summary>Where in the file it begins, in bytes.</summary>
    public long Start { get; private set; }

    public byte[] Content { get; private set; } = [];
}
