using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Where days and values lie in a drawing: time from left to right, values from nought upwards.</summary>
public sealed class SeriesAxes
{
    public const int Width = 400;
    public const int Height = 220;
    public const int Left = 64;
    public const int Right = 384;
    public const int Top = 24;
    public const int Bottom = 190;

    private readonly double _first;
    private readonly double _last;

    /// <summary>Axes that hold all of these.</summary>
    public SeriesAxes(params IReadOnlyList<ReadingSeries> series)
    {
        var points = series.SelectMany(one => one.Points).ToList();
        var targets = series.SelectMany(one => one.Targets).ToList();
        var dates = points
            .Select(point => point.Row.AsOf!.Value)
            .Concat(targets.Select(target => target.DueBy!))
            .ToList();
        (First, Last) = (dates.MinBy(date => date.Start)!, dates.MaxBy(date => date.End)!);
        _first = First.Start.DayNumber;
        _last = Math.Max(Last.End.DayNumber, _first + 1);
        var values = points.Select(point => point.Row.Value).Concat(targets.Select(one => one.Value!.Value)).ToList();
        Step = RoundStep(Math.Max(values.Max(), 1) / 4);
        Most = Math.Ceiling(values.Max() / Step) * Step;
        Most = Most == 0 ? Step : Most;
    }

    /// <summary>The earliest date, as exact as it is.</summary>
    public PartialDate First { get; }

    public PartialDate Last { get; }

    public decimal Step { get; }

    public decimal Most { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = 0m; tick <= Most; tick += Step)
            {
                yield return tick;
            }
        }
    }

    public double X(double day) => Left + ((Right - Left) * (day - _first) / (_last - _first));

    public double Y(decimal value) => Bottom - ((Bottom - Top) * (double)(value / Most));

    /// <summary>One, two or five of a power of ten: numbers that people count by.</summary>
    private static decimal RoundStep(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough)
        {
            power *= 10;
        }

        return power
            * (rough / power) switch
            {
                <= 1 => 1,
                <= 2 => 2,
                <= 5 => 5,
                _ => 10,
            };
    }
}
