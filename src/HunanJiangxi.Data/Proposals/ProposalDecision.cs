using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// What a person says when accepting a proposal. <see cref="Content"/> replaces what was read where the person
/// changed it; the rest adds what no importer can know: the title in the other language, the meeting, relations.
/// </summary>
public sealed record ProposalDecision
{
    public static ProposalDecision AsRead { get; } = new();

    public ProposalContent? Content { get; init; }

    /// <summary>The address word of the new fact; made from the English title where none is given.</summary>
    public string? Slug { get; init; }

    public BilingualText? Title { get; init; }

    public BilingualText? DateNote { get; init; }

    public BilingualText? Note { get; init; }

    /// <summary>Slug of the meeting that it belongs to.</summary>
    public string? Meeting { get; init; }

    /// <summary>Slug of the agreement that an event is about or that a milestone delivers.</summary>
    public string? Agreement { get; init; }

    public AgreementStatus? AgreementStatus { get; init; }

    /// <summary>Relations to agreements in the register, by slug.</summary>
    public IReadOnlyList<(RelationKind Kind, string To)> Relations { get; init; } = [];

    /// <summary>How the proposal stood to the register when the person looked; null where nobody was shown it.</summary>
    public ProposalLink? Seen { get; init; }

    /// <summary>Why this reading, or <see cref="ChosenReading"/>, is shown first among those that differ.</summary>
    public BilingualText? ChosenBecause { get; init; }

    /// <summary>The number of the known reading that stays first; null where the new one becomes it.</summary>
    public int? ChosenReading { get; init; }
}
