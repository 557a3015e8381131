namespace HunanJiangxi.Import.Reading;

/// <summary>What mark-up, or a file's own properties, say about the document; null where they are silent.</summary>
internal sealed record PageMarkup
{
    public string? Title { get; init; }

    public string? Site { get; init; }

    public string? Published { get; init; }

    public string? Author { get; init; }

    public string? Source { get; init; }

    public string? Address { get; init; }
}
