namespace HunanJiangxi.Domain.Proposals;

/// <summary>What kind of fact the importer suggests.</summary>
public enum ProposalKind
{
    TimelineEvent = 1,
    Agreement = 2,
    Reading = 3,
    Milestone = 4,

    /// <summary>A place that takes part; on acceptance it corroborates a membership of the register.</summary>
    Member = 5,
}
