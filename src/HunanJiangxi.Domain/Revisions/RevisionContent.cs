namespace HunanJiangxi.Domain.Revisions;

/// <summary>What a record says, as far as a revision can change it; what does not belong to its kind is null.</summary>
public sealed record RevisionContent
{
    public string? NameZh { get; init; }

    public string? NameEn { get; init; }

    /// <summary>What is counted; or a target's wording.</summary>
    public string? TextZh { get; init; }

    public string? TextEn { get; init; }

    public string? UnitZh { get; init; }

    public string? UnitEn { get; init; }

    /// <summary>A target's value; or the claimed number of agreements.</summary>
    public decimal? Value { get; init; }

    /// <summary>The year by which a target is to be reached, in its written form.</summary>
    public string? Due { get; init; }

    /// <summary>Slug of the named source, or the address of an official page.</summary>
    public string? Source { get; init; }

    /// <summary>The same without blanks around texts, and with null for empty ones.</summary>
    public RevisionContent Clean() =>
        new()
        {
            NameZh = Clean(NameZh),
            NameEn = Clean(NameEn),
            TextZh = Clean(TextZh),
            TextEn = Clean(TextEn),
            UnitZh = Clean(UnitZh),
            UnitEn = Clean(UnitEn),
            Value = Value,
            Due = Clean(Due),
            Source = Clean(Source),
        };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
