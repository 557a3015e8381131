namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>A month of the rail, and where it leads.</summary>
public sealed record RailMonth(DateOnly First, int Count, string Href);

/// <summary>A year of the rail, and where it leads; no year for what no source dates.</summary>
public sealed record RailYear(int? Year, int Count, string Href, IReadOnlyList<RailMonth> Months);
