using System.Runtime.InteropServices;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The numbers of a date as they stand in a text, before anything missing is worked out.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct DateParts
{
    public int? Year { get; set; }

    public int? Quarter { get; set; }

    public int? Half { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    /// <summary>The last month, day or quarter where the numbers stand before one unit: 3至5月, June 7-9.</summary>
    public int? Last { get; set; }

    public readonly bool IsEmpty => (Year ?? Quarter ?? Half ?? Month ?? Day) is null;

    /// <summary>The month that the date lies about, to find its year by.</summary>
    public readonly int Middle => Month ?? ((Last ?? Quarter) * 3) - 1 ?? (Half * 6) - 2 ?? 6;

    /// <summary>The date at its precision; null where there is no such day.</summary>
    public readonly PartialDate? ToDate(int year) =>
        !DateResolver.IsYear(year) ? null
        : Month is { } month
            ? Day is { } day
                    ? DateResolver.IsReal(year, month, day) ? PartialDate.Day(year, month, day)
                        : null
                : month is >= 1 and <= 12 ? PartialDate.Month(year, month)
                : null
        : Quarter is { } quarter ? PartialDate.Quarter(year, quarter)
        : Half is { } half ? PartialDate.HalfYear(year, half)
        : PartialDate.OfYear(year);

    /// <summary>The end of a range in the same year, from <see cref="Last"/>.</summary>
    public readonly PartialDate? LastDate(int year) =>
        Last is not { } last ? null
        : Day is not null ? (this with { Day = last }).ToDate(year)
        : Month is not null ? (this with { Month = last }).ToDate(year)
        : Quarter is not null && last is >= 1 and <= 4 ? PartialDate.Quarter(year, last)
        : null;

    /// <summary>
    /// These parts as the end of a range that began so: what they leave out is that of the beginning, and an earlier
    /// month without its year is one of the next year.
    /// </summary>
    public readonly PartialDate? AsEndOf(PartialDate start)
    {
        var whole = this;
        whole.Month ??= Day is null ? null : start.Start.Month;
        if (whole.Month is null && whole.Year is null && whole.Quarter is null && whole.Half is null)
        {
            return null;
        }

        var year = Year ?? start.Year;
        if (Year is null && whole.Month < start.Start.Month && start.Precision != DatePrecision.Year)
        {
            year++;
        }

        return whole.ToDate(year) is { } end && end.End >= start.Start ? end : null;
    }
}

/// <summary>A date that was read at a place, or words that only look like one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateReading(int Start, int Stop)
{
    public PartialDate? Date { get; init; }

    public PartialDate? End { get; init; }

    public bool IsRelative { get; init; }

    /// <summary>当日, "the same day": the day named before once more.</summary>
    public bool IsSameAgain { get; init; }

    public bool IsWeek { get; init; }

    /// <summary>A stretch of many years, which is nothing that "the same year" points at.</summary>
    public bool IsEra { get; init; }

    /// <summary>No date at all; the words are passed over.</summary>
    public bool IsNone { get; init; }

    public static DateReading None(int start, int stop) => new(start, stop) { IsNone = true };
}
