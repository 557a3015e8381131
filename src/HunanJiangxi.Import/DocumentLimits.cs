namespace HunanJiangxi.Import;

/// <summary>How large a document may be. What is larger is refused before it is read.</summary>
public sealed record DocumentLimits
{
    /// <summary>Bytes of the file.</summary>
    public int LargestFile { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes that the parts of a packed file (DOCX) may come to once unpacked.</summary>
    public int LargestUnpacked { get; init; } = 64 * 1024 * 1024;

    /// <summary>Parts that a packed file may have.</summary>
    public int MostParts { get; init; } = 2_000;
}
