using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>One reading of a sheet, checked: its value in the indicator's own unit.</summary>
/// <param name="Line">The line that it was read from.</param>
/// <param name="Indicator">Slug of the indicator.</param>
/// <param name="Scope">Slug of the body measured; null for the whole of the definition's scope.</param>
/// <param name="AsOf">The date in its written form, such as <c>2024-06</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Qualifier">The word around it.</param>
/// <param name="Unit">The unit's code.</param>
public sealed record SheetReading(
    int Line,
    string Indicator,
    string? Scope,
    string AsOf,
    decimal Value,
    Qualifier Qualifier,
    string Unit
)
{
    /// <summary>Slug of the document that proves it, with <see cref="Quote"/>.</summary>
    public string? Document { get; init; }

    public string? Quote { get; init; }

    /// <summary>Slug of the named source that vouches for it.</summary>
    public string? Source { get; init; }

    /// <summary>The official page that it was taken from.</summary>
    public string? Address { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    public Quantity Quantity => new(Value, Unit, Qualifier);
}
