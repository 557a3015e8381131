namespace HunanJiangxi.Import;

/// <summary>Why a file gives no document.</summary>
public enum UnreadableReason
{
    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>It holds bytes that stand in no text.</summary>
    Binary,

    /// <summary>No supported encoding explains its bytes.</summary>
    UnknownEncoding,

    /// <summary>It is larger than a document may be, as it stands or once unpacked.</summary>
    TooLarge,

    /// <summary>It is of a type that is not read: a PDF, an image, an archive.</summary>
    UnsupportedType,

    /// <summary>It is of a type that is read, but broken.</summary>
    Damaged,

    /// <summary>Nothing in it is visible text.</summary>
    NoText,

    /// <summary>It could not be opened: it is gone, locked or not ours to read.</summary>
    NotAccessible,
}
