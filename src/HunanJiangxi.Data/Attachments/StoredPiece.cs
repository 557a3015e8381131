namespace HunanJiangxi.Data.Attachments;

/// <summary>A piece of a file that is kept in the database, whichever kind of file it is.</summary>
public sealed class StoredPiece
{
    /// <summary>Where in the file it begins, in bytes.</summary>
    public long Start { get; init; }

    public byte[] Content { get; init; } = [];
}
