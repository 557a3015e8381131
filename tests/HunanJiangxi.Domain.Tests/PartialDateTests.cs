using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024-06-07", DatePrecision.Day, "2024-06-07", "2024-06-07")]
    [InlineData("2014-12", DatePrecision.Month, "2014-12-01", "2014-12-31")]
    [InlineData("2024-Q2", DatePrecision.Quarter, "2024-04-01", "2024-06-30")]
    [InlineData("2024-H2", DatePrecision.HalfYear, "2024-07-01", "2024-12-31")]
    [InlineData("2015", DatePrecision.Year, "2015-01-01", "2015-12-31")]
    public void A_written_date_is_read_at_its_precision_and_written_the_same(
        string written,
        DatePrecision precision,
        string first,
        string last
    )
    {
        var date = PartialDate.Parse(written);

        Assert.Equal(precision, date.Precision);
        Assert.Equal(first, date.Start.ToString("yyyy-MM-dd", null));
        Assert.Equal(last, date.End.ToString("yyyy-MM-dd", null));
        Assert.Equal(written, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2023-02-29")]
    [InlineData("2023-13")]
    [InlineData("2023-Q5")]
    [InlineData("2023-H3")]
    [InlineData("2023-6")]
    [InlineData("0000")]
    [InlineData("2023-06-07T00:00")]
    [InlineData("+203-06")]
    public void What_is_no_date_is_refused(string written)
    {
        Assert.False(PartialDate.TryParse(written, out _));
        Assert.Equal("date.form", Assert.Throws<RuleViolationException>(() => PartialDate.Parse(written)).Rule);
    }

    [Fact]
    public void A_limit_and_an_approximation_differ_from_the_date_itself()
    {
        var month = PartialDate.Month(2021, 10);

        Assert.NotEqual(month, month.AsLimit());
        Assert.NotEqual(month, month.AsApproximate());
        Assert.Equal(month.Start, month.AsLimit().Start);
    }
}
