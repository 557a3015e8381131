namespace HunanJiangxi.Import;

/// <summary>
/// A file that cannot be read as a document: empty, binary, of a type the importer does not know, or with bytes that
/// no supported encoding explains. The message names the reason and, where there is one, the byte.
/// </summary>
public sealed class UnreadableDocumentException(string reason) : Exception(reason);
