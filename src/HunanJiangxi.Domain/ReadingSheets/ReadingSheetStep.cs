using HunanJiangxi.Domain.Drafts;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>One step of a sheet's life: by whom, from which office, when and why.</summary>
public sealed class ReadingSheetStep
{
    private ReadingSheetStep() { }

    internal ReadingSheetStep(
        ReadingSheet sheet,
        SheetState state,
        DraftPerson by,
        DateTimeOffset at,
        string? reason
    ) => (Sheet, State, By, Office, At, Reason) = (sheet, state, by.Name, by.Office, at, reason);

    public int Id { get; private set; }

    public int SheetId { get; private set; }

    public ReadingSheet Sheet { get; private set; } = null!;

    /// <summary>The state that the step led to.</summary>
    public SheetState State { get; private set; }

    public string By { get; private set; } = "";

    public string Office { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? Reason { get; private set; }
}
