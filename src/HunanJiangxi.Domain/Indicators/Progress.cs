using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Indicators;

/// <summary>A value and the date it holds for, as progress is reckoned from it.</summary>
public sealed record DatedValue(decimal Value, Qualifier Qualifier, PartialDate? AsOf);

/// <summary>What progress is reckoned from.</summary>
/// <param name="Target">Null where the plan gives words only.</param>
/// <param name="Latest">The latest value, the chosen one where sources differed; null where there is none.</param>
/// <param name="Baseline">The earliest dated value under the same definition; null where there is none but the latest.</param>
public sealed record ProgressInput(decimal? Target, PartialDate? DueBy, DatedValue? Latest, DatedValue? Baseline)
{
    public IndicatorKind Kind { get; init; }

    /// <summary>The target is the number of the same things that are planned: seven corridors built of eight.</summary>
    public bool IsCountedAgainstPlan { get; init; }

    /// <summary>Sources differ about the latest value and nobody has chosen.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The latest value follows an earlier version of the definition.</summary>
    public bool FollowsOlderDefinition { get; init; }
}

/// <summary>
/// The published method (page about/progress): a status and what it rests on. <see cref="Expected"/> is where the straight
/// line stands on the latest value's date.
/// </summary>
public sealed record Progress(ProgressStatus Status, ProgressReason Reason, decimal? Expected = null)
{
    public static Progress Of(ProgressInput input)
    {
        if (input.Target is not { } target)
        {
            return NotMeasurable(ProgressReason.TargetInWords);
        }

        // what is planned is no result
        if (input.Latest is not { Qualifier: not Qualifier.Planned } latest)
        {
            return new(ProgressStatus.NoReading, ProgressReason.NoValue);
        }

        if (input.IsOpen)
        {
            return NotMeasurable(ProgressReason.SourcesDiffer);
        }

        return input.FollowsOlderDefinition
            ? NotMeasurable(ProgressReason.DefinitionChanged)
            : Compared(input, target, latest);
    }

    private static Progress Compared(ProgressInput input, decimal target, DatedValue latest)
    {
        if (Rises(input, target) is not { } rises)
        {
            return latest.Value == target && latest.Qualifier is Qualifier.Exact or Qualifier.Share
                ? new(ProgressStatus.Reached, ProgressReason.TargetMet)
                : NotMeasurable(ProgressReason.TooFewValues);
        }

        if (BoundsTheWrongSide(latest.Qualifier, rises))
        {
            return NotMeasurable(ProgressReason.BoundOnly);
        }

        if (IsAtOrBeyond(latest, target, rises))
        {
            return new(ProgressStatus.Reached, ProgressReason.TargetMet);
        }

        return (input.DueBy, latest.AsOf) switch
        {
            (null, _) => NotMeasurable(ProgressReason.NoDueDate),
            (_, null) => NotMeasurable(ProgressReason.NoDate),
            var (due, asOf) when asOf.End >= due.End => new(ProgressStatus.Behind, ProgressReason.TimeOver),
            var (due, asOf) => AgainstLine(input.Baseline, latest, asOf.End, target, due.End, rises),
        };
    }

    private static Progress AgainstLine(
        DatedValue? baseline,
        DatedValue latest,
        DateOnly day,
        decimal target,
        DateOnly due,
        bool rises
    )
    {
        if (baseline?.AsOf?.End is not { } begun || begun >= day)
        {
            return NotMeasurable(ProgressReason.TooFewValues);
        }

        var part = (decimal)(day.DayNumber - begun.DayNumber) / (due.DayNumber - begun.DayNumber);
        var expected = baseline.Value + ((target - baseline.Value) * part);
        var status = IsAtOrBeyond(latest, expected, rises) ? ProgressStatus.OnTarget : ProgressStatus.Behind;
        return new(status, ProgressReason.StraightLine, expected);
    }

    /// <summary>Whether more is better: where the first value lies below the target, or where the count can only rise.</summary>
    private static bool? Rises(ProgressInput input, decimal target) =>
        input switch
        {
            { Kind: IndicatorKind.Cumulative } or { IsCountedAgainstPlan: true } => true,
            { Baseline: { } baseline } => target >= baseline.Value,
            _ => null,
        };

    private static bool BoundsTheWrongSide(Qualifier word, bool rises) =>
        rises ? word is Qualifier.Under or Qualifier.AtMost : word is Qualifier.Over or Qualifier.AtLeast;

    /// <summary>"Nearly" and "about" a number have not reached that number.</summary>
    private static bool IsAtOrBeyond(DatedValue latest, decimal line, bool rises)
    {
        var ahead = rises ? latest.Value - line : line - latest.Value;
        return latest.Qualifier is Qualifier.Nearly or Qualifier.About ? ahead > 0 : ahead >= 0;
    }

    private static Progress NotMeasurable(ProgressReason reason) => new(ProgressStatus.NotMeasurable, reason);
}
