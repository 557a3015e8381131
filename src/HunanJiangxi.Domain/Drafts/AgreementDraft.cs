using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>
/// An agreement being recorded or corrected. draft → submitted → published, or returned with a reason and submitted again;
/// withdrawn before it is public. A step that cannot follow is a <see cref="RuleViolationException"/>. What is written
/// between two steps is saved over and over; each step keeps what was written until then.
/// </summary>
public sealed class AgreementDraft
{
    private readonly List<DraftStep> _steps = [];
    private readonly List<string> _writers = [];

    private AgreementDraft() { }

    /// <param name="by">Who begins it.</param>
    /// <param name="published">The version that it corrects, with its agreement; null for a new one.</param>
    /// <param name="units">The unit code of each organisation by slug, null for bodies of no unit.</param>
    /// <param name="now">When.</param>
    public AgreementDraft(
        DraftPerson by,
        (Agreement Agreement, DraftRecord Record)? published,
        IReadOnlyDictionary<string, string?> units,
        DateTimeOffset now
    )
    {
        (Office, OfficeUnit, Agreement, Base) = (by.Office, by.UnitCode, published?.Agreement, published?.Record);
        Working = Base ?? new DraftRecord { Status = AgreementStatus.Signed };
        (SavedBy, SavedAt) = (by.Name, now);
        if (by.UnitCode is null || !MayWrite(by, units))
        {
            throw new RuleViolationException("draft.office", $"{by.Office} does not record for any of the parties.");
        }

        Step(DraftState.Draft, by, now);
    }

    public int Id { get; private set; }

    public int? AgreementId { get; private set; }

    /// <summary>What it corrects, or what it became.</summary>
    public Agreement? Agreement { get; private set; }

    public DraftState State { get; private set; }

    /// <summary>The office that began it.</summary>
    public string Office { get; private set; } = "";

    public string? OfficeUnit { get; private set; }

    /// <summary>The published version that it was begun over; null for a new agreement.</summary>
    public DraftRecord? Base { get; private set; }

    public DraftRecord Working { get; private set; } = null!;

    public string SavedBy { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Everybody who wrote in it: none of them publishes it.</summary>
    public IReadOnlyCollection<string> Writers => _writers;

    public IReadOnlyCollection<DraftStep> Steps => _steps;

    public bool IsOpen => State is DraftState.Draft or DraftState.Submitted or DraftState.Returned;

    public bool IsWritable => State is DraftState.Draft or DraftState.Returned;

    /// <summary>
    /// A new agreement is written by offices of the unit that began it; a published one is corrected by the offices of
    /// its parties.
    /// </summary>
    public bool MayWrite(DraftPerson person, IReadOnlyDictionary<string, string?> units) =>
        Base is null ? person.Covers(OfficeUnit) : HasPartyOf(person, Base, units);

    /// <summary>Saves what has been written; false where nothing has changed.</summary>
    public bool Write(
        DraftRecord record,
        DraftPerson by,
        IReadOnlyDictionary<string, string?> units,
        DateTimeOffset now
    )
    {
        DemandWriter(by, units);
        if (DraftParts.Same(Working, record))
        {
            return false;
        }

        foreach (var party in Base?.Parties ?? [])
        {
            if (
                !by.Covers(units.GetValueOrDefault(party.Organisation))
                && !Equals(PartOf(record, party), PartOf(Working, party))
            )
            {
                throw new RuleViolationException(
                    "draft.foreign",
                    $"{party.Organisation} is not {by.Office}'s to change."
                );
            }
        }

        if (Released(record, by, units) is { } released)
        {
            throw new RuleViolationException("draft.foreign", $"{released} is not {by.Office}'s to release.");
        }

        (Working, SavedBy, SavedAt) = (record, by.Name, now);
        if (!_writers.Contains(by.Name))
        {
            _writers.Add(by.Name);
        }

        return true;
    }

    /// <summary>
    /// Writes what an older version said, over the published one. What is not the office's to take back stays as it is
    /// published: other offices' parties, the evidence, the deliverables, and how far the agreement's life has come.
    /// </summary>
    /// <exception cref="RuleViolationException">
    /// <c>draft.base</c>: it corrects nothing; <c>draft.open</c>: somebody has begun to write in it.
    /// </exception>
    public void Restore(
        DraftRecord older,
        DraftPerson by,
        IReadOnlyDictionary<string, string?> units,
        DateTimeOffset now
    )
    {
        Demand(Base is not null, "draft.base", "Only a correction goes back to an older version.");
        Demand(DraftParts.Same(Base!, Working), "draft.open", "Somebody has begun to write in the open draft.");
        var restored = older with
        {
            Parties = [.. older.Parties.Where(IsOwn).Concat(Base!.Parties.Where(party => !IsOwn(party)))],
            Quotes = [.. Base.Quotes.Union(older.Quotes)],
            Source = Base.Source,
            EntryZh = Base.EntryZh,
            EntryEn = Base.EntryEn,
            Milestones = Base.Milestones,
            Status = Base.Status,
            StatusSince = Base.StatusSince,
        };
        Demand(Write(restored, by, units, now), "draft.same", "The older version says what the published one says.");

        bool IsOwn(DraftParty party) => by.Covers(units.GetValueOrDefault(party.Organisation));
    }

    public void Submit(DraftPerson by, IReadOnlyDictionary<string, string?> units, DateTimeOffset now)
    {
        DemandWriter(by, units);
        if (DraftRules.Faults(Working, Base, DateOnly.FromDateTime(now.UtcDateTime).AddDays(1)) is [var fault, ..])
        {
            throw new RuleViolationException(fault.Rule, $"{fault.Part} stands in the way of submitting.");
        }

        if (!HasPartyOf(by, Working, units))
        {
            throw new RuleViolationException("draft.party", $"No party is of {by.Office}'s area.");
        }

        Demand(
            Base is null || !Base.Quotes.Except(Working.Quotes).Any(),
            "draft.quote",
            "A published agreement keeps its evidence."
        );
        Demand(
            Base is null
                || !Base.Milestones.ExceptBy(Working.Milestones.Select(one => one.Slug), one => one.Slug).Any(),
            "draft.deliverable",
            "A published deliverable stays; how far it is can be corrected."
        );
        if (Base is not null && DraftParts.Same(Base, Working))
        {
            throw new RuleViolationException("draft.same", "Nothing differs from the published version.");
        }

        if (!_writers.Contains(by.Name))
        {
            _writers.Add(by.Name);
        }

        Step(DraftState.Submitted, by, now);
    }

    public void Return(string reason, DraftPerson by, DateTimeOffset now)
    {
        Demand(State == DraftState.Submitted, "draft.step", $"{DraftState.Returned} cannot follow {State}.");
        Demand(!string.IsNullOrWhiteSpace(reason), "draft.reason", "A return needs a reason.");
        Step(DraftState.Returned, by, now, reason.Trim());
    }

    /// <summary>Becomes the public version. Never by one of those who wrote it.</summary>
    public void Publish(Agreement agreement, DraftPerson by, DateTimeOffset now)
    {
        DemandPublisher(by);
        Demand(Agreement is null || Agreement == agreement, "draft.agreement", "It corrects another agreement.");
        Agreement = agreement;
        Step(DraftState.Published, by, now);
    }

    /// <summary>Refuses whoever may not publish it now: <c>draft.step</c>, <c>draft.own</c>.</summary>
    public void DemandPublisher(DraftPerson by)
    {
        Demand(State == DraftState.Submitted, "draft.step", $"{DraftState.Published} cannot follow {State}.");
        Demand(!_writers.Contains(by.Name), "draft.own", "Nobody publishes an own draft.");
    }

    public void Withdraw(DraftPerson by, IReadOnlyDictionary<string, string?> units, DateTimeOffset now)
    {
        Demand(IsOpen, "draft.step", $"{DraftState.Withdrawn} cannot follow {State}.");
        Demand(MayWrite(by, units), "draft.office", $"The draft is not {by.Office}'s.");
        Step(DraftState.Withdrawn, by, now);
    }

    private static bool HasPartyOf(
        DraftPerson person,
        DraftRecord record,
        IReadOnlyDictionary<string, string?> units
    ) => record.Parties.Any(party => person.Covers(units.GetValueOrDefault(party.Organisation)));

    private static object? PartOf(DraftRecord record, DraftParty party) =>
        DraftParts.Of(record).GetValueOrDefault(DraftParts.PartyPrefix + party.Organisation);

    // another office's body that answers for a published deliverable, and would no longer
    private string? Released(DraftRecord record, DraftPerson by, IReadOnlyDictionary<string, string?> units) =>
        (Base?.Milestones ?? [])
            .SelectMany(one =>
                one.Parties.Except(record.Milestones.FirstOrDefault(own => own.Slug == one.Slug)?.Parties ?? [])
            )
            .FirstOrDefault(party => !by.Covers(units.GetValueOrDefault(party)));

    private void DemandWriter(DraftPerson by, IReadOnlyDictionary<string, string?> units)
    {
        Demand(IsWritable, "draft.step", $"Nobody writes in a draft that is {State}.");
        Demand(MayWrite(by, units), "draft.office", $"The draft is not {by.Office}'s.");
    }

    private static void Demand(bool holds, string rule, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, message);
        }
    }

    private void Step(DraftState state, DraftPerson by, DateTimeOffset now, string? reason = null)
    {
        State = state;
        _steps.Add(new DraftStep(this, state, by, now, reason));
    }
}
