namespace HunanJiangxi.Domain.Mistakes;

/// <summary>What became of a report of a mistake.</summary>
public enum MistakeState
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting = 1,

    /// <summary>There was a mistake, and it has been dealt with.</summary>
    DealtWith,

    /// <summary>What the page says stands.</summary>
    NoMistake,
}
