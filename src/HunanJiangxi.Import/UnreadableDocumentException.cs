namespace HunanJiangxi.Import;

/// <summary>
/// A file that cannot be read as a document. The message says why in words and, where there is one, names the byte or
/// the limit; who opened the file adds its name.
/// </summary>
public sealed class UnreadableDocumentException(UnreadableReason reason, string detail)
    : Exception($"Not readable: {detail}.")
{
    public UnreadableReason Reason { get; } = reason;
}
