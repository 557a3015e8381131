namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>The columns of a sheet of readings, in the order of the template.</summary>
public enum ReadingColumn
{
    /// <summary>Slug or name of an indicator.</summary>
    Indicator = 1,

    /// <summary>A county, prefecture or province by slug, name or unit code; empty for the whole of the definition.</summary>
    Scope = 2,

    /// <summary>The day, month, quarter, half-year or year that the value holds for.</summary>
    AsOf = 3,

    Value = 4,

    /// <summary>The word around the number; empty for an exact one.</summary>
    Qualifier = 5,

    /// <summary>Code or name of the indicator's unit, with 万 or 亿 before it where the value counts in those.</summary>
    Unit = 6,

    /// <summary>Slug of a document or a named source of the register, or the address of an official page.</summary>
    Source = 7,

    /// <summary>The document's own words; needed where the source is a document.</summary>
    Quote = 8,

    NoteZh = 9,

    NoteEn = 10,
}
