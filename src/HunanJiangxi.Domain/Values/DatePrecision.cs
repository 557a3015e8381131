namespace HunanJiangxi.Domain.Values;

/// <summary>How exactly a source gives a date.</summary>
public enum DatePrecision
{
    Day = 1,
    Month = 2,
    Quarter = 3,
    HalfYear = 4,
    Year = 5,
}
