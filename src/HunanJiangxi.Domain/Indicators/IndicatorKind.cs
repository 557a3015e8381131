namespace HunanJiangxi.Domain.Indicators;

/// <summary>What a number of this kind adds up to.</summary>
public enum IndicatorKind
{
    /// <summary>As it stands on a day.</summary>
    Stock = 1,

    /// <summary>Since the start.</summary>
    Cumulative = 2,

    /// <summary>Within a period, a year mostly.</summary>
    Flow = 3,

    /// <summary>A part of a whole, in percent.</summary>
    Share = 4,
}
