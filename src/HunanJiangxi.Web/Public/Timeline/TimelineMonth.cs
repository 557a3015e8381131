namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// How many events of the filtered list lie in a month; month 0 for those whose date is no closer than a quarter, year 0
/// for those without a date.
/// </summary>
public sealed record TimelineMonth(int Year, int Month, int Count);
