using System.Globalization;
using System.Net;
using System.Text;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>
/// A series as a drawing: for readers without script, for paper, and as a file of its own. A hollow point is "nearly" or
/// "about", an arrow points to where the source's word leaves the value open, a bar is as long as its date is inexact, a
/// square stands where sources differ. Colours are attributes, which the page's own take the place of.
/// </summary>
public sealed class SeriesSvg(SeriesWords words, DateWords dates)
{
    /// <param name="series">What is drawn.</param>
    /// <param name="id">The element that says the same in words, within a page; null for a file of its own.</param>
    /// <param name="shared">The axes of several drawings that are compared.</param>
    public string Draw(ReadingSeries series, string? id, SeriesAxes? shared = null)
    {
        var axes = shared ?? new SeriesAxes(series);
        var svg = new StringBuilder();
        Line(
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 {SeriesAxes.Width} {SeriesAxes.Height}" role="img" """
        );
        Line(id is null ? $"""aria-label="{Safe(words.Of(series))}">""" : $"""aria-labelledby="{id}">""");
        Scales(svg, series, axes);
        foreach (var one in series.Breaks)
        {
            var x = Number(axes.X(PartialDate.Parse(one.From!).Start.DayNumber));
            Line(
                $"""<path class="break" stroke="#5a6467" stroke-dasharray="2 3" d="M{x} {SeriesAxes.Top}V{SeriesAxes.Bottom}"/>"""
            );
        }

        foreach (var target in series.Targets)
        {
            var (x, y) = (Number(axes.X(target.DueBy!.End.DayNumber)), axes.Y(target.Value!.Value));
            Line(
                $"""<path class="target" stroke="#805b0f" stroke-width="1.5" stroke-dasharray="6 4" d="M{SeriesAxes.Left} {Number(y)}H{SeriesAxes.Right}"/>"""
            );
            Line($"""<path class="target-end" fill="#805b0f" d="M{x} {Number(y - 6)}l6 6l-6 6l-6-6z"/>""");
        }

        foreach (var run in series.Line.GroupBy(point => point.Version))
        {
            var points = run.Select(point => $"{Number(axes.X(point.Day))},{Number(axes.Y(point.Row.Value))}");
            Line(
                $"""<polyline class="line" fill="none" stroke="#5b4a8a" stroke-width="2" points="{string.Join(' ', points)}"/>"""
            );
        }

        foreach (var point in series.Points)
        {
            Point(svg, point, axes);
        }

        return svg.Append("</svg>").ToString();

        void Line(string text) => svg.Append(text);
    }

    private void Scales(StringBuilder svg, ReadingSeries series, SeriesAxes axes)
    {
        var row = series.Points[0].Row;
        foreach (var tick in axes.Ticks)
        {
            var y = axes.Y(tick);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path class="grid" stroke="#d9d6cc" d="M{SeriesAxes.Left} {Number(y)}H{SeriesAxes.Right}"/>"""
            );
            Text(svg, SeriesAxes.Left - 6, y + 4, "end", words.Tick(tick, row.Unit, row.UnitName));
        }

        Text(svg, SeriesAxes.Left, SeriesAxes.Height - 10, "start", dates.Of(axes.First));
        Text(svg, SeriesAxes.Right, SeriesAxes.Height - 10, "end", dates.Of(axes.Last));
    }

    private static void Point(StringBuilder svg, SeriesPoint point, SeriesAxes axes)
    {
        var (x, y, date) = (axes.X(point.Day), axes.Y(point.Row.Value), point.Row.AsOf!.Value);
        var (from, to) = (axes.X(date.Start.DayNumber), axes.X(date.End.DayNumber));
        var colour = point.Role == SeriesRole.Line ? "#5b4a8a" : "#5a6467";
        var isHollow = point.Row.Qualifier is Qualifier.Nearly or Qualifier.About or Qualifier.Planned;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<g class="point {(point.Role == SeriesRole.Line ? "of-line" : "beside")}" stroke="{colour}" stroke-width="2" fill="{(isHollow ? "#ffffff" : colour)}">"""
        );
        if (to - from > 8)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{Number(from)} {Number(y)}H{Number(to)}"/>""");
        }

        if (Arrow(point.Row.Qualifier) is var way and not 0)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path fill="none" d="M{Number(x)} {Number(y)}v{-16 * way}m-4 {5 * way}l4 {-5 * way}l4 {5 * way}"/>"""
            );
        }

        svg.Append(
            point.Role == SeriesRole.Line
                ? $"""<circle{Hollow(isHollow)} cx="{Number(x)}" cy="{Number(y)}" r="4.5"/>"""
                : $"""<rect{Hollow(isHollow)} x="{Number(x - 4.5)}" y="{Number(y - 4.5)}" width="9" height="9"/>"""
        );
        svg.Append("</g>");
    }

    /// <summary>Up where the value may be more than the number, down where it may be less.</summary>
    private static int Arrow(Qualifier word) =>
        word switch
        {
            Qualifier.Over or Qualifier.AtLeast => 1,
            Qualifier.Under or Qualifier.AtMost => -1,
            _ => 0,
        };

    private static string Hollow(bool isHollow) => isHollow ? " class=\"hollow\"" : "";

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<text fill="#4d5a5d" font-size="12" font-family="sans-serif" x="{Number(x)}" y="{Number(y)}" text-anchor="{anchor}">{Safe(text)}</text>"""
        );

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
