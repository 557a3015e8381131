namespace HunanJiangxi.Domain.Indicators;

/// <summary>Where a reading's as-of date comes from.</summary>
public enum AsOfBasis
{
    /// <summary>The sentence or table gives it.</summary>
    Stated = 1,

    /// <summary>The sentence gives none: the document's own date stands in, and pages say so.</summary>
    DocumentDate = 2,
}
