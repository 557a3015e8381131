namespace HunanJiangxi.Domain.Indicators;

/// <summary>How an indicator stands to what a plan wants of it. Only what can be reckoned is called on target or behind.</summary>
public enum ProgressStatus
{
    Reached = 1,

    /// <summary>At or beyond the straight line from the first value to the target.</summary>
    OnTarget = 2,

    /// <summary>Short of that line, or short of the target when its time is over.</summary>
    Behind = 3,

    NotMeasurable = 4,

    /// <summary>There is no value that could be compared.</summary>
    NoReading = 5,
}
