using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What the dates read so far mean for the next one: 同年, 当日, "the following year", a month without its year, and
/// in which order day and month stand in 03/04/2024. One for a document, or for a line that stands alone.
/// </summary>
internal sealed class DateMemory
{
    /// <summary>The year named last, in this sentence or before.</summary>
    public int? Year { get; private set; }

    /// <summary>The year that stands as a heading above the line, in a chronicle.</summary>
    public int? HeadingYear { get; private set; }

    public int? Month { get; private set; }

    public DateOnly? Day { get; private set; }

    /// <summary>The year named last in this sentence.</summary>
    public int? SentenceYear { get; private set; }

    /// <summary>The month of the day named last in this sentence.</summary>
    public PartialDate? SentenceMonth { get; private set; }

    /// <summary>True where 25/04/2024 was seen, false where 04/25/2024 was, null where neither or both.</summary>
    public bool? DayFirst { get; private set; }

    /// <summary>Looks through a whole text for a date with slashes that can be read in one way only.</summary>
    public static DateMemory For(string text) => new() { DayFirst = NumericDates.OrderIn(text) };

    public void StandUnder(int? year)
    {
        if (year != HeadingYear)
        {
            (HeadingYear, Year, Month, Day) = (year, year ?? Year, null, null);
        }
    }

    /// <summary>The same for an article, whose title may say which year it gives an account of.</summary>
    public static DateMemory For(string text, string title) =>
        new() { DayFirst = NumericDates.OrderIn(text), AccountYear = AccountOf(Vocabulary.Folding.Fold(title)) };

    /// <summary>The year of which a report or a review gives an account, by its title.</summary>
    public int? AccountYear { get; private init; }

    private static int? AccountOf(string title)
    {
        var isAccount =
            title.Contains("总结", StringComparison.Ordinal)
            || title.Contains("工作报告", StringComparison.Ordinal)
            || title.Contains("工作情况", StringComparison.Ordinal)
            || title.Contains("回顾", StringComparison.Ordinal)
            || title.Contains("work report", StringComparison.OrdinalIgnoreCase)
            || title.Contains("year in review", StringComparison.OrdinalIgnoreCase)
            || title.Contains("annual report", StringComparison.OrdinalIgnoreCase);
        var at = isAccount ? title.IndexOf("20", StringComparison.Ordinal) : -1;
        return
            at >= 0
            && at + 4 <= title.Length
            && int.TryParse(
                title.AsSpan(at, 4),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var year
            )
            ? year
            : null;
    }

    public void StartSentence() => (SentenceYear, SentenceMonth) = (null, null);

    public void Remember(PartialDate date)
    {
        (Year, SentenceYear) = (date.Year, date.Year);
        if (date.Precision is DatePrecision.Day or DatePrecision.Month)
        {
            Month = date.Start.Month;
            SentenceMonth = PartialDate.Month(date.Year, date.Start.Month);
        }

        Day = date.Precision == DatePrecision.Day ? date.Start : Day;
    }
}
