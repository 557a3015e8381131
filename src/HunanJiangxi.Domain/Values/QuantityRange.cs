namespace HunanJiangxi.Domain.Values;

/// <summary>
/// What numbers a quantity's words leave open: "over 1,300" may be 1,328, "nearly 400" may be 396, 24 million may be
/// 23.87 million. Two sources differ only where their ranges do not meet.
/// </summary>
public readonly record struct QuantityRange(decimal Least, decimal Most)
{
    /// <summary>How far "about" and "nearly" reach, as a share of the value.</summary>
    private const decimal Reach = 0.1m;

    /// <summary>From here on a number with zeros at its end is taken for a rounded one; small counts are exact.</summary>
    private const decimal Rounded = 10_000m;

    private const int LeastDigits = 2;

    /// <param name="isMeasured">Whether it stands beside a number with decimals, so that a whole one was rounded.</param>
    public static QuantityRange Of(Quantity quantity, bool isMeasured)
    {
        var value = quantity.Value;
        var near = Math.Abs(value) * Reach;
        var open = Math.Max(near, LastPlace(value));
        return quantity.Qualifier switch
        {
            Qualifier.Over or Qualifier.AtLeast => new(value, value + open),
            Qualifier.Under or Qualifier.AtMost => new(value - open, value),
            Qualifier.About => new(value - near, value + near),
            Qualifier.Nearly => new(value - near, value),
            _ => RoundingOf(value, isMeasured),
        };
    }

    public bool Meets(QuantityRange other) => Least <= other.Most && other.Least <= Most;

    /// <summary>Whether both may tell of the same number. A plan and a result never do; nor do two units.</summary>
    public static bool Agree(Quantity one, Quantity other) =>
        one.Unit == other.Unit
        && (one.Qualifier == Qualifier.Planned) == (other.Qualifier == Qualifier.Planned)
        && Of(one, HasDecimals(other)).Meets(Of(other, HasDecimals(one)));

    private static bool HasDecimals(Quantity quantity) => decimal.Truncate(quantity.Value) != quantity.Value;

    private static QuantityRange RoundingOf(decimal value, bool isMeasured)
    {
        var place = LastPlace(value);
        var isRounded = place < 1 || (Math.Abs(value) >= Rounded && Math.Abs(value) / place >= 10m * (LeastDigits - 1));
        var half = (isRounded && place != 1) || (isMeasured && place == 1) ? place / 2 : 0;
        return new(value - half, value + half);
    }

    /// <summary>What the last digit that is not a closing zero counts: 100 for 1,300, 0.1 for 36.4.</summary>
    private static decimal LastPlace(decimal value)
    {
        var rest = Math.Abs(value);
        if (rest == 0)
        {
            return 1;
        }

        var place = 1m;
        while (decimal.Truncate(rest) != rest)
        {
            (rest, place) = (rest * 10, place / 10);
        }

        while (place >= 1 && rest % 10 == 0)
        {
            (rest, place) = (rest / 10, place * 10);
        }

        return place;
    }
}
