namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>The values of two indicators at one date; either side may be empty.</summary>
public sealed record DatedPair(AsOfRow AsOf, IReadOnlyList<SeriesPoint> First, IReadOnlyList<SeriesPoint> Second);

/// <summary>A county with its values of both.</summary>
public sealed record CountyPair(ScopeRow County, ReadingGroup First, ReadingGroup Second)
{
    /// <summary>Sources differ about one of them and nobody has chosen.</summary>
    public bool IsOpen => First.IsOpen || Second.IsOpen;
}

/// <summary>Two indicators side by side: over time, and county by county where both have that.</summary>
public sealed record IndicatorPair(IndicatorRecord First, IndicatorRecord Second)
{
    public IReadOnlyList<DatedPair> Dates { get; } = ByDate(Points(First), Points(Second));

    public IReadOnlyList<CountyPair> Counties { get; } =
    [
        .. ByCounty(First)
            .Join(
                ByCounty(Second),
                group => group.First.County!.Slug,
                group => group.First.County!.Slug,
                (one, other) => new CountyPair(one.First.County!, one, other)
            )
            .OrderByDescending(pair => pair.First.First.Value),
    ];

    /// <summary>Whether the register says that the two are mistaken for each other.</summary>
    public bool AreMistaken =>
        First.Indicator.Unlike?.Slug == Second.Indicator.Slug || Second.Indicator.Unlike?.Slug == First.Indicator.Slug;

    public bool MeasureDifferently =>
        First.Indicator.Kind != Second.Indicator.Kind || First.Indicator.Scope != Second.Indicator.Scope;

    private static IReadOnlyList<SeriesPoint> Points(IndicatorRecord record) =>
        TargetProgress.Whole(record.Indicator) is { } whole
            ? ReadingSeries.Of(whole, record.Indicator.Version, [], record.Indicator.Versions).Points
            : [];

    private static List<DatedPair> ByDate(IReadOnlyList<SeriesPoint> first, IReadOnlyList<SeriesPoint> second) =>
        first.Count == 0 || second.Count == 0
            ? []
            :
            [
                .. first
                    .Concat(second)
                    .Select(point => point.Row.AsOf!)
                    .DistinctBy(asOf => asOf.Date)
                    .OrderBy(asOf => asOf.Value.Start)
                    .ThenBy(asOf => asOf.Value.End)
                    .Select(asOf => new DatedPair(asOf, At(first, asOf), At(second, asOf))),
            ];

    private static List<SeriesPoint> At(IReadOnlyList<SeriesPoint> points, AsOfRow asOf) =>
        [.. points.Where(point => point.Row.AsOf!.Date == asOf.Date)];

    private static IEnumerable<ReadingGroup> ByCounty(IndicatorRecord record) =>
        ReadingGroup.Of(record.Readings.Where(row => row.County is not null));
}
