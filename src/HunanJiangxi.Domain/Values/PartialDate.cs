using System.Globalization;

namespace HunanJiangxi.Domain.Values;

/// <summary>
/// A date as exactly as its source gives it. <see cref="Start"/> is the first day it can mean; the written form is
/// <c>2024-06-07</c>, <c>2024-06</c>, <c>2024-Q2</c>, <c>2024-H1</c> or <c>2024</c> (ISO 8601, with quarters and
/// halves as in ISO 8601-2). <see cref="By"/> says "not later than", <see cref="About"/> "around".
/// Whether a thing is planned is a property of the thing, not of its date.
/// </summary>
public sealed record PartialDate
{
    private PartialDate() { }

    private PartialDate(DateOnly start, DatePrecision precision, bool by, bool about)
    {
        Start = start;
        Precision = precision;
        By = by;
        About = about;
    }

    public DateOnly Start { get; private init; }

    public DatePrecision Precision { get; private init; }

    public bool By { get; private init; }

    public bool About { get; private init; }

    public int Year => Start.Year;

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly End =>
        Precision switch
        {
            DatePrecision.Day => Start,
            DatePrecision.Month => Start.AddMonths(1).AddDays(-1),
            DatePrecision.Quarter => Start.AddMonths(3).AddDays(-1),
            DatePrecision.HalfYear => Start.AddMonths(6).AddDays(-1),
            DatePrecision.Year => Start.AddYears(1).AddDays(-1),
            _ => throw new RuleViolationException("date.precision", $"Unknown precision {Precision}."),
        };

    public static PartialDate Day(int year, int month, int day) => Day(new DateOnly(year, month, day));

    public static PartialDate Day(DateOnly day) => new(day, DatePrecision.Day, false, false);

    public static PartialDate Month(int year, int month) => new(new(year, month, 1), DatePrecision.Month, false, false);

    public static PartialDate Quarter(int year, int quarter) =>
        new(new(year, (quarter * 3) - 2, 1), DatePrecision.Quarter, false, false);

    public static PartialDate HalfYear(int year, int half) =>
        new(new(year, half == 1 ? 1 : 7, 1), DatePrecision.HalfYear, false, false);

    public static PartialDate OfYear(int year) => new(new(year, 1, 1), DatePrecision.Year, false, false);

    /// <summary>The same date, as a limit: "by" it.</summary>
    public PartialDate AsLimit() => this with { By = true };

    /// <summary>The same date, as an approximation.</summary>
    public PartialDate AsApproximate() => this with { About = true };

    /// <summary>
    /// The same date so many months on, at the same precision; a month's last day leads to a month's last day.
    /// </summary>
    public PartialDate PlusMonths(int months)
    {
        var later = Start.AddMonths(months);
        var isLast = Precision == DatePrecision.Day && Start.AddDays(1).Day == 1;
        return this with { Start = isLast ? new DateOnly(later.Year, later.Month, 1).AddMonths(1).AddDays(-1) : later };
    }

    /// <summary>Whether both can mean the same day: the one lies within the other.</summary>
    public bool Meets(PartialDate other) => Start <= other.End && other.Start <= End;

    /// <summary>Reads the written form; false when it is not one, the value then being null.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !TryNumber(parts[0], 1, 9999, out var year))
        {
            return false;
        }

        date = parts.Length switch
        {
            1 => OfYear(year),
            2 when parts[1] is ['Q', var q and >= '1' and <= '4'] => Quarter(year, q - '0'),
            2 when parts[1] is ['H', var h and ('1' or '2')] => HalfYear(year, h - '0'),
            2 when parts[1].Length == 2 && TryNumber(parts[1], 1, 12, out var month) => Month(year, month),
            3
                when parts[1].Length == 2
                    && parts[2].Length == 2
                    && TryNumber(parts[1], 1, 12, out var month)
                    && TryNumber(parts[2], 1, DateTime.DaysInMonth(year, month), out var day) => Day(year, month, day),
            _ => null,
        };
        return date is not null;
    }

    /// <summary>Reads the written form. A text that is none is a <see cref="RuleViolationException"/>.</summary>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new RuleViolationException(
                "date.form",
                $"'{text}' is not a date like 2024-06-07, 2024-06 or 2024."
            );

    public override string ToString() =>
        Precision switch
        {
            DatePrecision.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DatePrecision.Quarter => string.Create(
                CultureInfo.InvariantCulture,
                $"{Year:0000}-Q{(Start.Month + 2) / 3}"
            ),
            DatePrecision.HalfYear => string.Create(
                CultureInfo.InvariantCulture,
                $"{Year:0000}-H{(Start.Month + 5) / 6}"
            ),
            _ => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        };

    private static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number >= least
        && number <= most;
}
