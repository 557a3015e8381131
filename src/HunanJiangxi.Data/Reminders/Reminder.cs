using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Data.Reminders;

/// <summary>
/// One reminder of one party, raised once for each kind and due date, so that nobody is written to twice about the same.
/// It belongs to the portal's work, not to the register.
/// </summary>
public sealed class Reminder
{
    private Reminder() { }

    public Reminder(int milestoneId, int partyId, ReminderKind kind, DateOnly dueStart, DateTimeOffset raisedAt) =>
        (MilestoneId, PartyId, Kind, DueStart, RaisedAt) = (milestoneId, partyId, kind, dueStart, raisedAt);

    public int Id { get; private set; }

    public int MilestoneId { get; private set; }

    public Milestone Milestone { get; private set; } = null!;

    public int PartyId { get; private set; }

    public Organisation Party { get; private set; } = null!;

    public ReminderKind Kind { get; private set; }

    /// <summary>The first day of the due date that it was raised for: a new due date is reminded of anew.</summary>
    public DateOnly DueStart { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>When it went out by mail; null where it did not.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    public void Mailed(DateTimeOffset now) => MailedAt = now;
}
