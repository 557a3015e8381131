namespace HunanJiangxi.Import.Accuracy;

/// <summary>One event, agreement, member or indicator; each kind uses the properties that its schema names.</summary>
public sealed record AnnotatedItem
{
    /// <summary>At its precision: <c>2024-06-07</c>, <c>2024-06</c>, <c>2024-Q2</c>, <c>2024</c>.</summary>
    public string? Date { get; init; }

    /// <summary><c>day</c>, <c>month</c>, <c>quarter</c>, <c>year</c>.</summary>
    public string? Precision { get; init; }

    public string? What { get; init; }

    public string? Name { get; init; }

    public string? NameZh { get; init; }

    public string? NameEn { get; init; }

    /// <summary>The full number; of a percentage the percent number.</summary>
    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    public string? Qualifier { get; init; }

    /// <summary>A quotation from the document.</summary>
    public string? Span { get; init; }

    /// <summary>May be found or not: neither counts.</summary>
    public bool Optional { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> SpanAlso { get; init; } = [];

    public IReadOnlyList<string> UnitAlso { get; init; } = [];

    public IReadOnlyList<string> QualifierAlso { get; init; } = [];

    internal IEnumerable<string> Spans => string.IsNullOrEmpty(Span) ? SpanAlso : [Span, .. SpanAlso];
}
