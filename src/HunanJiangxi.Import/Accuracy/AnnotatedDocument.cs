using System.Text.Json;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>
/// What a document holds: either what a careful reader found (a truth file of the gold set), or what the importer did
/// (a line of <see cref="JsonReport"/>). The schema is that of seeds/gold/README.md, names in snake case.
/// </summary>
public sealed record AnnotatedDocument
{
    private static readonly JsonSerializerOptions s_schema = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public AnnotatedHead Document { get; init; } = new();

    public IReadOnlyList<AnnotatedItem> Events { get; init; } = [];

    public IReadOnlyList<AnnotatedItem> Agreements { get; init; } = [];

    public IReadOnlyList<AnnotatedItem> Members { get; init; } = [];

    public IReadOnlyList<AnnotatedItem> Indicators { get; init; } = [];

    /// <exception cref="JsonException">The text is not of the schema.</exception>
    public static AnnotatedDocument Parse(string json) =>
        JsonSerializer.Deserialize<AnnotatedDocument>(json, s_schema)
        ?? throw new JsonException("The file holds no object.");

    public IReadOnlyList<AnnotatedItem> Items(GoldKind kind) =>
        kind switch
        {
            // an event without a date cannot be compared
            GoldKind.Events => [.. Events.Where(item => !string.IsNullOrEmpty(item.Date))],
            GoldKind.Agreements => Agreements,
            GoldKind.Members => Members,
            GoldKind.Indicators => Indicators,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    internal bool IsEmpty => Enum.GetValues<GoldKind>().All(kind => Items(kind).Count == 0);
}

/// <summary>What a document says of itself; <c>*_also</c> are further good answers, in a truth file only.</summary>
public sealed record AnnotatedHead
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public string? Published { get; init; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the document that this one is a copy of.</summary>
    public string? DuplicateOf { get; init; }

    public IReadOnlyList<string?> TitleAlso { get; init; } = [];

    public IReadOnlyList<string?> PublisherAlso { get; init; } = [];
}
