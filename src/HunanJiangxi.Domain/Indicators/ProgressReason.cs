namespace HunanJiangxi.Domain.Indicators;

/// <summary>What a progress status rests on, or why nothing can be reckoned.</summary>
public enum ProgressReason
{
    /// <summary>The latest value lies at or beyond the target.</summary>
    TargetMet = 1,

    /// <summary>The latest value was compared with the straight line.</summary>
    StraightLine = 2,

    /// <summary>The target's time is over and the latest value falls short.</summary>
    TimeOver = 3,

    /// <summary>The plan gives words, no number.</summary>
    TargetInWords = 4,

    /// <summary>No value has been accepted.</summary>
    NoValue = 5,

    /// <summary>Sources differ and nobody has chosen.</summary>
    SourcesDiffer = 6,

    /// <summary>The latest value follows an earlier definition than the target.</summary>
    DefinitionChanged = 7,

    /// <summary>Without an earlier value there is no line, and no telling which way is better.</summary>
    TooFewValues = 8,

    /// <summary>The source's word bounds the value on the wrong side: "up to 40" proves nothing about reaching 30.</summary>
    BoundOnly = 9,

    /// <summary>The target names no date.</summary>
    NoDueDate = 10,

    /// <summary>The latest value has no date.</summary>
    NoDate = 11,
}
