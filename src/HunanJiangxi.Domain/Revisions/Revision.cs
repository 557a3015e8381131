using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Revisions;

/// <summary>
/// A change of a definition, a target or a meeting's claim, with its date and its reason. submitted → published, returned
/// or withdrawn; a second person publishes it, and the record has its next version. What it was before stays readable.
/// </summary>
public sealed class Revision
{
    private Revision() { }

    /// <param name="of">Which record, by its kind and slug.</param>
    /// <param name="before">What it says now.</param>
    /// <param name="content">What it shall say.</param>
    /// <param name="why">From when on, and why: the reason in at least one language.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="now">When.</param>
    public Revision(
        (RevisionKind Kind, string Slug) of,
        RevisionContent before,
        RevisionContent content,
        (string? From, string? ReasonZh, string? ReasonEn) why,
        DraftPerson by,
        DateTimeOffset now
    )
    {
        Demand(
            !string.IsNullOrWhiteSpace(why.ReasonZh) || !string.IsNullOrWhiteSpace(why.ReasonEn),
            "revision.reason",
            "A change needs a reason."
        );
        Demand(PartialDate.TryParse(why.From, out var from), "revision.from", $"'{why.From}' is no date.");
        Demand(content with { Source = null } != before with { Source = null }, "revision.same", "Nothing differs.");
        (Kind, Record, Before, Content) = (of.Kind, of.Slug, before, content);
        (From, Reason) = (from!, new BilingualText(why.ReasonZh, why.ReasonEn));
        (By, Office, OfficeUnit, At) = (by.Name, by.Office, by.UnitCode!, now);
        State = RevisionState.Submitted;
    }

    public int Id { get; private set; }

    public RevisionKind Kind { get; private set; }

    /// <summary>Slug of the indicator, target or meeting.</summary>
    public string Record { get; private set; } = "";

    public RevisionState State { get; private set; }

    public RevisionContent Before { get; private set; } = null!;

    public RevisionContent Content { get; private set; } = null!;

    /// <summary>From when on the record says so.</summary>
    public PartialDate From { get; private set; } = null!;

    public BilingualText Reason { get; private set; } = null!;

    public string By { get; private set; } = "";

    public string Office { get; private set; } = "";

    public string OfficeUnit { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The version of the record that it became; null where it did not.</summary>
    public int? BecameVersion { get; private set; }

    /// <summary>Refuses whoever may not publish it now: <c>revision.step</c>, <c>revision.own</c>.</summary>
    public void DemandPublisher(DraftPerson by)
    {
        DemandOpen();
        Demand(
            !string.Equals(By, by.Name, StringComparison.Ordinal),
            "revision.own",
            "Nobody publishes an own change."
        );
    }

    public void Publish(int version, DraftPerson by, DateTimeOffset now)
    {
        DemandPublisher(by);
        BecameVersion = version;
        Decide(RevisionState.Published, by, now);
    }

    public void Return(string reason, DraftPerson by, DateTimeOffset now)
    {
        DemandOpen();
        Demand(!string.IsNullOrWhiteSpace(reason), "revision.return", "A return needs a reason.");
        ReturnReason = reason.Trim();
        Decide(RevisionState.Returned, by, now);
    }

    public void Withdraw(DraftPerson by, DateTimeOffset now)
    {
        DemandOpen();
        Demand(by.Covers(OfficeUnit), "revision.office", $"The change is not {by.Office}'s.");
        Decide(RevisionState.Withdrawn, by, now);
    }

    private void Decide(RevisionState state, DraftPerson by, DateTimeOffset now) =>
        (State, DecidedBy, DecidedAt) = (state, by.Name, now);

    private void DemandOpen() => Demand(State == RevisionState.Submitted, "revision.step", $"Nothing follows {State}.");

    private static void Demand(bool holds, string rule, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, message);
        }
    }
}
