using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>
/// Readings that an office reports together. submitted → published, or returned with a reason, or withdrawn by the
/// office; it is public whole or not at all, and by a second person. Its readings never change.
/// </summary>
public sealed class ReadingSheet
{
    private readonly List<ReadingSheetStep> _steps = [];

    private ReadingSheet() { }

    /// <param name="lines">The lines as they were written.</param>
    /// <param name="book">What the register knows of the names in them.</param>
    /// <param name="by">Who reports them.</param>
    /// <param name="now">When.</param>
    /// <exception cref="RuleViolationException">
    /// <c>sheet.empty</c>: there is no line; <c>sheet.faults</c>: a cell is at fault; <c>sheet.lines</c>: there are too many.
    /// </exception>
    public ReadingSheet(IReadOnlyList<SheetLine> lines, SheetBook book, DraftPerson by, DateTimeOffset now)
    {
        Demand(lines.Count > 0, "sheet.empty", "There is no line in the sheet.");
        Demand(lines.Count <= SheetRules.MostLines, "sheet.lines", $"More than {SheetRules.MostLines} lines.");
        Demand(by.UnitCode is not null, "sheet.office", $"{by.Office} does not record for any area.");
        var read = SheetRules.Read(lines, book, by, Today(now));
        Demand(read.Faults.Count == 0, "sheet.faults", $"{read.Faults.Count} cells are at fault: nothing is kept.");
        (Office, OfficeUnit, By, Readings) = (by.Office, by.UnitCode!, by.Name, read.Readings);
        Step(SheetState.Submitted, by, now);
    }

    public int Id { get; private set; }

    public SheetState State { get; private set; }

    /// <summary>The office that reports.</summary>
    public string Office { get; private set; } = "";

    public string OfficeUnit { get; private set; } = "";

    /// <summary>Who reports; never the one who publishes.</summary>
    public string By { get; private set; } = "";

    public IReadOnlyList<SheetReading> Readings { get; private set; } = [];

    public IReadOnlyCollection<ReadingSheetStep> Steps => _steps;

    /// <summary>The last day that a value can hold for: today, wherever in the zone's time it is already tomorrow.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

    public bool IsOf(DraftPerson person) => person.Covers(OfficeUnit);

    /// <summary>Refuses whoever may not publish it now: <c>sheet.step</c>, <c>sheet.own</c>.</summary>
    public void DemandPublisher(DraftPerson by)
    {
        DemandSubmitted();
        Demand(!string.Equals(By, by.Name, StringComparison.Ordinal), "sheet.own", "Nobody publishes an own sheet.");
    }

    public void Publish(DraftPerson by, DateTimeOffset now)
    {
        DemandPublisher(by);
        Step(SheetState.Published, by, now);
    }

    public void Return(string reason, DraftPerson by, DateTimeOffset now)
    {
        DemandSubmitted();
        Demand(!string.IsNullOrWhiteSpace(reason), "sheet.reason", "A return needs a reason.");
        Step(SheetState.Returned, by, now, reason.Trim());
    }

    public void Withdraw(DraftPerson by, DateTimeOffset now)
    {
        DemandSubmitted();
        Demand(IsOf(by), "sheet.office", $"The sheet is not {by.Office}'s.");
        Step(SheetState.Withdrawn, by, now);
    }

    private void DemandSubmitted() => Demand(State == SheetState.Submitted, "sheet.step", $"Nothing follows {State}.");

    private void Step(SheetState state, DraftPerson by, DateTimeOffset now, string? reason = null)
    {
        State = state;
        _steps.Add(new ReadingSheetStep(this, state, by, now, reason));
    }

    private static void Demand(bool holds, string rule, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, message);
        }
    }
}
