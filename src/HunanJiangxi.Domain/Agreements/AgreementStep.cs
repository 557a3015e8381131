using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Agreements;

/// <summary>Who takes a step of an agreement's life, from which office, and when it is entered.</summary>
public sealed record StepTaker(string Name, string Office, DateTimeOffset At);

/// <summary>A step of an agreement's life: from what to what, since when, and who entered it.</summary>
public sealed class AgreementStep
{
    private AgreementStep() { }

    internal AgreementStep(Agreement agreement, AgreementStatus to, PartialDate? since, StepTaker by)
    {
        (Agreement, From, To, Since) = (agreement, agreement.Status, to, since);
        (By, Office, At) = (by.Name, by.Office, by.At);
    }

    public int Id { get; private set; }

    public int AgreementId { get; private set; }

    public Agreement Agreement { get; private set; } = null!;

    public AgreementStatus From { get; private set; }

    public AgreementStatus To { get; private set; }

    /// <summary>Since when the new status holds; null where nobody says.</summary>
    public PartialDate? Since { get; private set; }

    public string By { get; private set; } = "";

    public string Office { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
