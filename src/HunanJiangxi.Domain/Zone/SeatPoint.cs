using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>Where a county's seat lies: WGS-84 degrees, rounded to 0.01 (about a kilometre).</summary>
public sealed record SeatPoint
{
    private SeatPoint() { }

    public SeatPoint(decimal latitude, decimal longitude)
    {
        if (latitude is < 18 or > 54 || longitude is < 73 or > 136)
        {
            throw new RuleViolationException("seat.place", $"{latitude}, {longitude} is no place in China.");
        }

        (Latitude, Longitude) = (latitude, longitude);
    }

    public decimal Latitude { get; private init; }

    public decimal Longitude { get; private init; }
}
