namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>How a value stands among those of its date.</summary>
public enum SeriesRole
{
    /// <summary>The value that the line goes through.</summary>
    Line = 1,

    /// <summary>Sources differ and nobody has chosen: no line goes through either.</summary>
    Open = 2,

    /// <summary>Another value of the same date, not chosen.</summary>
    Beside = 3,
}

/// <summary>A dated value as it is drawn, and the version of the definition that it follows.</summary>
public sealed record SeriesPoint(ReadingRow Row, SeriesRole Role, int Version)
{
    /// <summary>The middle of the time that its date leaves open, in days.</summary>
    public double Day => (Row.AsOf!.Value.Start.DayNumber + Row.AsOf.Value.End.DayNumber) / 2.0;
}
