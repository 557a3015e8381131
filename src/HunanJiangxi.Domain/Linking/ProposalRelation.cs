namespace HunanJiangxi.Domain.Linking;

/// <summary>How a proposal stands to what the register knows.</summary>
public enum ProposalRelation
{
    /// <summary>The register has nothing like it.</summary>
    New = 1,

    /// <summary>It says what a known fact says: its sentence is further evidence.</summary>
    Corroborates = 2,

    /// <summary>It says how a known fact stands at a later date.</summary>
    Updates = 3,

    /// <summary>It says something else of the same thing at the same date: both are kept, a person chooses.</summary>
    Contradicts = 4,
}

/// <summary>The relation, and the fact it is to; none where the proposal is new.</summary>
public sealed record ProposalLink(ProposalRelation Relation, int? FactId)
{
    public static ProposalLink New { get; } = new(ProposalRelation.New, null);
}
