namespace HunanJiangxi.Domain.Drafts;

/// <summary>
/// What somebody had written when somebody else's version was saved first and the two do not fit: kept until its
/// writer has decided part by part, so that it outlives a closed page.
/// </summary>
public sealed class DraftCopy
{
    private DraftCopy() { }

    public DraftCopy(AgreementDraft draft, DraftRecord before, DraftRecord record, string by, DateTimeOffset at) =>
        (Draft, Before, Working, By, SavedAt) = (draft, before, record, by, at);

    public int Id { get; private set; }

    public int DraftId { get; private set; }

    public AgreementDraft Draft { get; private set; } = null!;

    /// <summary>The version that it grew from.</summary>
    public DraftRecord Before { get; private set; } = null!;

    public DraftRecord Working { get; private set; } = null!;

    public string By { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public void Settle(DateTimeOffset at) => SettledAt ??= at;
}
