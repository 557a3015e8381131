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
