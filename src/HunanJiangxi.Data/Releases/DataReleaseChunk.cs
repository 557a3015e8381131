namespace HunanJiangxi.Data.Releases;

/// <summary>A piece of a release's file.</summary>
public sealed class DataReleaseChunk
{
    public const int MostBytes = 256 << 10;

    private DataReleaseChunk() { }

    public int ReleaseId { get; private set; }

    /// <summary>Where in the file it begins, in bytes.</summary>
    public long Start { get; private set; }

    public byte[] Content { get; private set; } = [];
}
