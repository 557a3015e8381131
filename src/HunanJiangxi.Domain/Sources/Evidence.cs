namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// The words that prove a fact: a document, a place in its text (UTF-16 code units) and the quote, which equals the
/// text at that place. Made by <see cref="SourceDocument.Quote"/> only.
/// </summary>
public sealed class Evidence
{
    private Evidence() { }

    internal Evidence(SourceDocument document, int start, int length, string quote)
    {
        Document = document;
        DocumentId = document.Id;
        Start = start;
        Length = length;
        Quote = quote;
    }

    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public SourceDocument Document { get; private set; } = null!;

    public int Start { get; private set; }

    public int Length { get; private set; }

    public string Quote { get; private set; } = "";

    /// <summary>Whether the quote still equals the document's text at its place.</summary>
    public bool Holds =>
        Start >= 0
        && Length == Quote.Length
        && Start + Length <= Document.Text.Length
        && Document.Text.AsSpan(Start, Length).SequenceEqual(Quote);
}
