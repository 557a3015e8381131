using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Sources;

/// <summary>What a document says of itself, as read from its header, its mark-up or its first lines.</summary>
public sealed record SourceMetadata
{
    public string? OriginalTitle { get; init; }

    public Language? OriginalLanguage { get; init; }

    /// <summary>The outlet that wrote it (本文转自, "Source:"), else the site.</summary>
    public string? Publisher { get; init; }

    public string? Republisher { get; init; }

    public string? Author { get; init; }

    public string? Address { get; init; }

    public PartialDate? Published { get; init; }

    public string FileName { get; init; } = "";

    public bool IsRetold { get; init; }

    public string? Note { get; init; }

    public string? DocumentKey { get; init; }

    /// <summary>Where the article body begins in the stored text, in UTF-16 code units.</summary>
    public int BodyStart { get; init; }

    /// <summary>Where the article body ends, exclusive.</summary>
    public int BodyEnd { get; init; }
}
