using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>What a fact of the register is compared by; organisations, indicators and programmes by slug.</summary>
public abstract record KnownFact(int Id);

public sealed record KnownReading(int Id, string Indicator, Quantity Quantity, PartialDate? AsOf, AsOfBasis Basis)
    : KnownFact(Id)
{
    public IReadOnlyList<string> Scope { get; init; } = [];

    public bool IsChosen { get; init; }
}

public sealed record KnownEvent(int Id, BilingualText Title, EventKind Kind, EventStatus Status, PartialDate? Date)
    : KnownFact(Id)
{
    public IReadOnlyList<string> Participants { get; init; } = [];
}

public sealed record KnownAgreement(int Id, BilingualText Name, AgreementKind Kind, PartialDate? Signed) : KnownFact(Id)
{
    public IReadOnlyList<string> Parties { get; init; } = [];
}

public sealed record KnownMilestone(int Id, BilingualText Title, MilestoneStatus Status, PartialDate? Due)
    : KnownFact(Id)
{
    /// <summary>The day of the source that gives the status.</summary>
    public PartialDate? AsOf { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];
}

public sealed record KnownMember(int Id, string Programme, string Organisation) : KnownFact(Id);
