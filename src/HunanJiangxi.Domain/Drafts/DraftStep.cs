namespace HunanJiangxi.Domain.Drafts;

/// <summary>One step of a draft's life: by whom, from which office, when, why, and what the draft said then.</summary>
public sealed class DraftStep
{
    private DraftStep() { }

    internal DraftStep(AgreementDraft draft, DraftState state, DraftPerson by, DateTimeOffset at, string? reason)
    {
        (Draft, State, By, Office, At, Reason) = (draft, state, by.Name, by.Office, at, reason);
        Record = draft.Working;
    }

    public int Id { get; private set; }

    public int DraftId { get; private set; }

    public AgreementDraft Draft { get; private set; } = null!;

    /// <summary>The state that the step led to.</summary>
    public DraftState State { get; private set; }

    public string By { get; private set; } = "";

    public string Office { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? Reason { get; private set; }

    public DraftRecord Record { get; private set; } = null!;
}
