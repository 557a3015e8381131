using System.Globalization;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Seats;

/// <summary>A seat with its place in the drawing and the place of its label.</summary>
public sealed record PlacedSeat(SeatRow Seat, double X, double Y, double Radius, SeatLabel Label);

/// <summary>A label: its anchor point, how text hangs on it, and the box that it fills.</summary>
public sealed record SeatLabel(
    string Text,
    double X,
    double Y,
    string Anchor,
    SeatBox Box,
    bool HasLeader,
    double Bias
);

/// <summary>A rectangle of the drawing.</summary>
public sealed record SeatBox(double Left, double Top, double Right, double Bottom)
{
    public double Overlap(SeatBox other) =>
        Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left))
        * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
}

/// <summary>
/// Puts seats at their true places (equirectangular, east–west shortened by the cosine of the middle latitude) and
/// chooses for every label the side where it covers least: each in turn, until none wants to move.
/// </summary>
public static class SeatPlan
{
    public const int Width = 480;
    public const int Height = 720;
    private const double Edge = 30;
    private const double TextHeight = 18;
    private const int MostRounds = 8;

    public static IReadOnlyList<PlacedSeat> Of(IReadOnlyList<SeatRow> seats, Language language)
    {
        if (seats.Count == 0)
        {
            return [];
        }

        var dots = Dots(seats);
        var choices = dots.ConvertAll(dot => Candidates(dot, language));
        var labels = choices.ConvertAll(candidates => candidates[0]);
        var moved = true;
        for (var round = 0; moved && round < MostRounds; round++)
        {
            moved = false;
            for (var at = 0; at < labels.Count; at++)
            {
                var best = choices[at].MinBy(label => Cost(label, at, labels, dots))!;
                moved |= best != labels[at];
                labels[at] = best;
            }
        }

        return [.. dots.Select((dot, at) => new PlacedSeat(dot.Seat, dot.X, dot.Y, dot.Radius, labels[at]))];
    }

    /// <summary>A coordinate as SVG wants it, with one decimal.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static List<Dot> Dots(IReadOnlyList<SeatRow> seats)
    {
        var (south, north) = (seats.Min(seat => seat.Latitude), seats.Max(seat => seat.Latitude));
        var (west, east) = (seats.Min(seat => seat.Longitude), seats.Max(seat => seat.Longitude));
        var scale = (Height - (2 * Edge)) / Math.Max(0.1, (double)(north - south));
        var across = scale * Math.Cos((double)(north + south) / 2 * Math.PI / 180);
        var left = (Width - (across * (double)(east - west))) / 2;
        return
        [
            .. seats.Select(seat => new Dot(
                seat,
                left + (across * (double)(seat.Longitude - west)),
                Edge + (scale * (double)(north - seat.Latitude)),
                seat.IsFounder ? 9 : 6.5
            )),
        ];
    }

    private static List<SeatLabel> Candidates(Dot dot, Language language)
    {
        var text = dot.Seat.ShortName.In(language);
        var width = text.Sum(letter => letter > 0x2E7F ? 15.5 : 8.2);
        var (x, y, gap) = (dot.X, dot.Y, dot.Radius + 5);
        var outward = dot.Seat.IsInHunan ? 0 : 40;
        var list = new List<SeatLabel>();
        foreach (var (reach, bias) in new[] { (gap, 0.0), (gap + 16, 160.0), (gap + 30, 260.0) })
        {
            var far = bias > 0;
            list.Add(Beside(text, x - reach, y, "end", width, far, bias + outward));
            list.Add(Beside(text, x + reach, y, "start", width, far, bias + 40 - outward));
            list.Add(Beside(text, x, y - reach - 6, "middle", width, far, bias + 30));
            list.Add(Beside(text, x, y + reach + 6, "middle", width, far, bias + 30));
            list.Add(Beside(text, x - reach + 4, y - reach - 1, "end", width, far, bias + 45));
            list.Add(Beside(text, x + reach - 4, y - reach - 1, "start", width, far, bias + 45));
            list.Add(Beside(text, x - reach + 4, y + reach + 1, "end", width, far, bias + 45));
            list.Add(Beside(text, x + reach - 4, y + reach + 1, "start", width, far, bias + 45));
        }

        return list;
    }

    private static SeatLabel Beside(
        string text,
        double x,
        double middle,
        string anchor,
        double width,
        bool hasLeader,
        double bias
    )
    {
        var left = anchor switch
        {
            "start" => x,
            "end" => x - width,
            _ => x - (width / 2),
        };
        var box = new SeatBox(left, middle - (TextHeight / 2), left + width, middle + (TextHeight / 2));
        return new SeatLabel(text, x, middle + 5.5, anchor, box, hasLeader, bias);
    }

    private static double Cost(SeatLabel label, int own, List<SeatLabel> labels, List<Dot> dots)
    {
        var box = label.Box;
        var cost = label.Bias;
        cost += box.Left < 2 || box.Right > Width - 2 || box.Top < 2 || box.Bottom > Height - 2 ? 1e6 : 0;
        for (var other = 0; other < labels.Count; other++)
        {
            var dot = dots[other];
            var size = dot.Radius + 2;
            cost += 12 * box.Overlap(new SeatBox(dot.X - size, dot.Y - size, dot.X + size, dot.Y + size));
            cost += other == own ? 0 : 12 * box.Overlap(labels[other].Box);
        }

        return cost;
    }

    private sealed record Dot(SeatRow Seat, double X, double Y, double Radius);
}
