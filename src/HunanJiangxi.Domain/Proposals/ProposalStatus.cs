namespace HunanJiangxi.Domain.Proposals;

/// <summary>What a person has decided of a proposal.</summary>
public enum ProposalStatus
{
    Waiting = 1,
    Accepted = 2,

    /// <summary>Accepted with changes.</summary>
    Amended = 3,
    Rejected = 4,

    /// <summary>The same fact as another: its sentence became further evidence.</summary>
    Merged = 5,

    /// <summary>Two things read as one: two proposals stand in its place.</summary>
    Split = 6,

    /// <summary>One of a split that was taken back.</summary>
    Withdrawn = 7,
}
