using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Indicators;

namespace HunanJiangxi.Web.Tests.Public.Indicators;

public sealed class ReadingSeriesTests
{
    [Fact]
    public void A_repeated_number_shows_once_and_what_differs_is_left_out_of_the_line_until_somebody_chooses()
    {
        var series = Series(
            Row(1, 10, "2020"),
            Row(2, 10, "2020"),
            Row(3, 12, "2021") with
            {
                DiffersFrom = [4],
            },
            Row(4, 13, "2021") with
            {
                DiffersFrom = [3],
            },
            Row(5, 15, "2022") with
            {
                DiffersFrom = [6],
            },
            Row(6, 16, "2022") with
            {
                DiffersFrom = [5],
                IsChosen = true,
            }
        );

        Assert.Equal(
            [
                (1, SeriesRole.Line),
                (3, SeriesRole.Open),
                (4, SeriesRole.Open),
                (6, SeriesRole.Line),
                (5, SeriesRole.Beside),
            ],
            series.Points.Select(point => (point.Row.Id, point.Role))
        );
        Assert.True(series.IsDrawn);
    }

    [Fact]
    public void A_line_begins_anew_with_each_definition_and_so_does_progress()
    {
        var latest = Row(3, 30, "2023");
        var series = Series(Row(1, 10, "2019") with { OlderDefinition = 1 }, Row(2, 20, "2022"), latest);

        Assert.Equal([1, 2, 2], series.Points.Select(point => point.Version));
        Assert.Equal(20, series.Baseline(latest)?.Value);
    }

    [Fact]
    public void One_value_alone_is_not_drawn() => Assert.False(Series(Row(1, 10, "2020"), Row(2, 10, "2020")).IsDrawn);

    [Theory]
    [InlineData(24, 30)]
    [InlineData(100, 100)]
    [InlineData(13_410_000, 15_000_000)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public void Axes_begin_at_nought_and_end_at_a_round_number(decimal value, decimal most)
    {
        var axes = new SeriesAxes(Series(Row(1, value, "2020"), Row(2, value, "2021")));

        Assert.Equal((0, most), (axes.Ticks.First(), axes.Most));
        Assert.InRange(axes.Ticks.Count(), 2, 6);
    }

    private static ReadingSeries Series(params ReadingRow[] rows) =>
        ReadingSeries.Of(ReadingGroup.Of(rows)[0], 2, [], []);

    private static ReadingRow Row(int id, decimal value, string asOf) =>
        new(id, new Named("members", new("成员", "Members")), value, "county", Qualifier.Exact)
        {
            UnitName = new("个", "counties"),
            ScopeText = new("全域", "The whole"),
            Field = new Named("reform", new("改革", "Reform")),
            AsOf = new AsOfRow(asOf, DatePrecision.Year, false, AsOfBasis.Stated),
        };
}
