using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// A news document as it was read: its decoded text, which never changes, and what its metadata say. Evidence points
/// into <see cref="Text"/> by UTF-16 offsets.
/// </summary>
public sealed class SourceDocument
{
    private SourceDocument() { }

    public SourceDocument(
        string slug,
        string sha256,
        string text,
        Language language,
        string title,
        DateTimeOffset importedAt
    )
    {
        Slug = Values.Slug.Checked(slug);
        Sha256 = sha256;
        Text = text;
        Language = language;
        Title = title;
        ImportedAt = importedAt;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    /// <summary>SHA-256 of the bytes as they came, in lower-case hex: the same bytes are never stored twice.</summary>
    public string Sha256 { get; private set; } = "";

    public string Text { get; private set; } = "";

    public Language Language { get; private set; }

    public string Title { get; private set; } = "";

    public string? OriginalTitle { get; private set; }

    public Language? OriginalLanguage { get; private set; }

    public string? Publisher { get; private set; }

    /// <summary>The site that carried another publisher's text.</summary>
    public string? Republisher { get; private set; }

    public string? Author { get; private set; }

    public string? Address { get; private set; }

    public PartialDate? Published { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Whether the text is the portal's own retelling of the report that it names.</summary>
    public bool IsRetold { get; private set; }

    public string? Note { get; private set; }

    /// <summary>What the two language versions of one document share; null when there is one version only.</summary>
    public string? DocumentKey { get; private set; }

    public int BodyStart { get; private set; }

    public int BodyEnd { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>What its copies are recognised by; null for a body too short to be told from others.</summary>
    public TextSignature? Signature { get; private set; }

    /// <summary>The signature's keys; documents that are much alike share at least one.</summary>
    public IReadOnlyList<long>? BandKeys { get; private set; }

    /// <summary>The document read first that this one repeats; never itself a copy.</summary>
    public int? CopyOfId { get; private set; }

    public SourceDocument? CopyOf { get; private set; }

    /// <summary>How much of the original's words it has, from 0 to 1.</summary>
    public decimal? CopySimilarity { get; private set; }

    public void Sign(TextSignature? signature) => (Signature, BandKeys) = (signature, signature?.BandKeys);

    /// <summary>Ties a copy to its original by the original's number.</summary>
    public void Copy(int originalId, decimal similarity) => (CopyOfId, CopySimilarity) = (originalId, similarity);

    public void Describe(SourceMetadata metadata)
    {
        OriginalTitle = metadata.OriginalTitle;
        OriginalLanguage = metadata.OriginalLanguage;
        Publisher = metadata.Publisher;
        Republisher = metadata.Republisher;
        Author = metadata.Author;
        Address = metadata.Address;
        Published = metadata.Published;
        FileName = metadata.FileName;
        IsRetold = metadata.IsRetold;
        Note = metadata.Note;
        DocumentKey = metadata.DocumentKey;
        (BodyStart, BodyEnd) = (metadata.BodyStart, metadata.BodyEnd);
    }

    /// <summary>Evidence for the given place; a place outside the text is a <see cref="RuleViolationException"/>.</summary>
    public Evidence Quote(int start, int length)
    {
        if (start < 0 || length <= 0 || start + length > Text.Length)
        {
            throw new RuleViolationException("evidence.place", $"{Slug} has no text at {start}+{length}.");
        }

        return new Evidence(this, start, length, Text.Substring(start, length));
    }
}
