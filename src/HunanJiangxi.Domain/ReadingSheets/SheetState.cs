namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>Where a sheet of readings stands between the office that reports it and the public.</summary>
public enum SheetState
{
    /// <summary>Lies with the publishers.</summary>
    Submitted = 1,

    /// <summary>All of its readings are public.</summary>
    Published = 2,

    /// <summary>Given back with a reason; a mended sheet is handed in anew.</summary>
    Returned = 3,

    /// <summary>Taken back by its office; kept, and public nowhere.</summary>
    Withdrawn = 4,
}
