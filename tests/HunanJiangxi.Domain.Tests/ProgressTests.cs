using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class ProgressTests
{
    private static readonly PartialDate s_due = PartialDate.Parse("2025");

    [Theory]
    [InlineData(60, 80, "2023-12-31", ProgressStatus.OnTarget)]
    [InlineData(60, 79, "2023-12-31", ProgressStatus.Behind)]
    [InlineData(60, 100, "2023-12-31", ProgressStatus.Reached)]
    [InlineData(60, 99, "2025", ProgressStatus.Behind)]
    [InlineData(140, 120, "2023-12-31", ProgressStatus.OnTarget)]
    [InlineData(140, 121, "2023-12-31", ProgressStatus.Behind)]
    [InlineData(140, 99, "2023-12-31", ProgressStatus.Reached)]
    public void A_value_is_held_against_the_straight_line_from_the_first(
        decimal first,
        decimal latest,
        string asOf,
        ProgressStatus expected
    )
    {
        // the last day of 2021, of 2023 and of 2025: half way but for a day of a leap year
        var found = Progress.Of(
            new(100, s_due, Value(latest, Qualifier.Exact, asOf), Value(first, Qualifier.Exact, "2021"))
        );

        Assert.Equal(expected, found.Status);
    }

    [Fact]
    public void The_line_and_its_place_on_that_day_are_told()
    {
        var found = Progress.Of(
            new(100, s_due, Value(70, Qualifier.Exact, "2023"), Value(60, Qualifier.Exact, "2021"))
        );

        Assert.Equal(ProgressReason.StraightLine, found.Reason);
        Assert.Equal(79.99m, decimal.Round(found.Expected!.Value, 2));
    }

    [Theory]
    [InlineData(Qualifier.Over, ProgressStatus.Reached, ProgressReason.TargetMet)]
    [InlineData(Qualifier.AtLeast, ProgressStatus.Reached, ProgressReason.TargetMet)]
    [InlineData(Qualifier.Nearly, ProgressStatus.Behind, ProgressReason.TimeOver)]
    [InlineData(Qualifier.About, ProgressStatus.Behind, ProgressReason.TimeOver)]
    [InlineData(Qualifier.Under, ProgressStatus.NotMeasurable, ProgressReason.BoundOnly)]
    [InlineData(Qualifier.AtMost, ProgressStatus.NotMeasurable, ProgressReason.BoundOnly)]
    [InlineData(Qualifier.Planned, ProgressStatus.NoReading, ProgressReason.NoValue)]
    public void The_word_around_a_number_counts(Qualifier word, ProgressStatus status, ProgressReason reason)
    {
        var found = Progress.Of(new(100, s_due, Value(100, word, "2025"), Value(60, Qualifier.Exact, "2021")));

        Assert.Equal((status, reason), (found.Status, found.Reason));
    }

    [Fact]
    public void Nothing_is_reckoned_where_it_cannot_be()
    {
        var (latest, first) = (Value(70, Qualifier.Exact, "2023"), Value(60, Qualifier.Exact, "2021"));

        Demand(ProgressReason.TargetInWords, new(null, s_due, latest, first));
        Demand(ProgressReason.SourcesDiffer, new(100, s_due, latest, first) { IsOpen = true });
        Demand(ProgressReason.DefinitionChanged, new(100, s_due, latest, first) { FollowsOlderDefinition = true });
        Demand(ProgressReason.TooFewValues, new(100, s_due, latest, null));
        Demand(ProgressReason.TooFewValues, new(100, s_due, latest, null) { Kind = IndicatorKind.Cumulative });
        Demand(ProgressReason.NoDueDate, new(100, null, latest, first));
        Demand(ProgressReason.NoDate, new(100, s_due, latest with { AsOf = null }, first));
        Assert.Equal(ProgressStatus.NoReading, Progress.Of(new(100, s_due, null, null)).Status);
    }

    [Fact]
    public void One_value_alone_reaches_only_the_very_target_or_what_can_only_rise()
    {
        Assert.Equal(
            ProgressStatus.Reached,
            Progress.Of(new(100, s_due, Value(100, Qualifier.Exact, "2023"), null)).Status
        );
        Demand(ProgressReason.TooFewValues, new(100, s_due, Value(101, Qualifier.Exact, "2023"), null));
        Assert.Equal(
            ProgressStatus.Reached,
            Progress
                .Of(new(100, s_due, Value(101, Qualifier.Exact, "2023"), null) { Kind = IndicatorKind.Cumulative })
                .Status
        );
    }

    [Fact]
    public void What_is_counted_against_a_plan_needs_no_earlier_value_to_be_reached()
    {
        var built = Value(8, Qualifier.Exact, "2023");

        Assert.Equal(
            ProgressStatus.Reached,
            Progress.Of(new(8, null, built, null) { IsCountedAgainstPlan = true }).Status
        );
        Demand(ProgressReason.NoDueDate, new(9, null, built, null) { IsCountedAgainstPlan = true });
    }

    private static void Demand(ProgressReason reason, ProgressInput input)
    {
        var found = Progress.Of(input);
        Assert.Equal((ProgressStatus.NotMeasurable, reason), (found.Status, found.Reason));
    }

    private static DatedValue Value(decimal value, Qualifier word, string asOf) =>
        new(value, word, PartialDate.Parse(asOf));
}
