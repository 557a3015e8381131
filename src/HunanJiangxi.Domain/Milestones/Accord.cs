namespace HunanJiangxi.Domain.Milestones;

/// <summary>How the parties' latest reports of one milestone stand to each other.</summary>
public enum Accord
{
    /// <summary>Nobody has reported.</summary>
    Silence = 1,

    /// <summary>Whoever reported says the same, and somebody is silent.</summary>
    Incomplete = 2,

    /// <summary>Everybody reported the same.</summary>
    Agreement = 3,

    /// <summary>Two parties say different things.</summary>
    Disagreement = 4,
}
