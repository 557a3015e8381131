using System.Globalization;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>Where a day lies on a line of whole years, from 0 to 100, and which years are written along it.</summary>
public sealed class BandScale
{
    private const int MostLabels = 6;

    // what is written nearer to an end than this would be cut off
    private const decimal Margin = 6;
    private static readonly int[] s_steps = [1, 2, 5, 10, 20, 50, 100];
    private readonly DateOnly _first;
    private readonly int _days;

    public BandScale(IEnumerable<TimelineBand> bands, DateOnly today)
    {
        int[] years = [.. bands.SelectMany(band => band.Years), today.Year];
        _first = new DateOnly(years.Min(), 1, 1);
        _days = new DateOnly(years.Max(), 12, 31).DayNumber - _first.DayNumber + 1;
        var step = s_steps.First(step => (years.Max() - years.Min()) / step < MostLabels || step == s_steps[^1]);
        Labels = [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Where(year => year % step == 0)];
    }

    public IReadOnlyList<int> Labels { get; }

    public decimal At(DateOnly day) => Math.Clamp(100m * (day.DayNumber - _first.DayNumber) / _days, 0, 100);

    public decimal At(int year) => At(new DateOnly(year, 1, 1));

    /// <summary>Where a label hangs on its place, so that it stays on the line.</summary>
    public static string Anchor(decimal at) =>
        at switch
        {
            < Margin => "start",
            > 100 - Margin => "end",
            _ => "middle",
        };

    /// <summary>A place or a length as SVG takes it.</summary>
    public static string Percent(decimal part) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(part, 2):0.##}%");
}
