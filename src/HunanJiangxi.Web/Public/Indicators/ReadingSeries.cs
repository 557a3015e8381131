using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Web.Public.Revisions;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>
/// The dated values of the same bodies, the oldest first, with what they are held against: the plan's numbers, and the days
/// on which the definition changed. Table, drawing, chart and sentence are all made of it.
/// </summary>
public sealed record ReadingSeries(IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>Targets that are a number by a date.</summary>
    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    /// <summary>Versions of the definition that took the place of another.</summary>
    public IReadOnlyList<VersionRow> Breaks { get; init; } = [];

    /// <summary>The values that a line goes through.</summary>
    public IEnumerable<SeriesPoint> Line => Points.Where(point => point.Role == SeriesRole.Line);

    /// <summary>A single value tells nothing more as a drawing, unless it stands beside a target.</summary>
    public bool IsDrawn =>
        Points.Select(point => point.Row.AsOf!.Date).Distinct().Count() > 1 || (Points.Count > 0 && Targets.Count > 0);

    public static ReadingSeries Of(
        ReadingGroup group,
        int version,
        IReadOnlyList<TargetRow> targets,
        IReadOnlyList<VersionRow> versions
    )
    {
        var dated = group.Others.Prepend(group.First).Where(row => row.AsOf is not null);
        var points = dated
            .GroupBy(row => row.AsOf!.Date)
            .OrderBy(day => day.First().AsOf!.Value.Start)
            .ThenBy(day => day.First().AsOf!.Value.End)
            .SelectMany(day => Ranked([.. day]))
            .Select(found => new SeriesPoint(found.Row, found.Role, found.Row.OlderDefinition ?? version))
            .ToList();
        return new ReadingSeries(points)
        {
            Targets = [.. targets.Where(target => target is { Value: not null, DueBy: not null })],
            Breaks = points.Count == 0 ? [] : [.. versions.Where(one => one.From is not null)],
        };
    }

    /// <summary>What progress is reckoned from, beside the target.</summary>
    public DatedValue? Baseline(ReadingRow latest)
    {
        var follows = Points.LastOrDefault(point => point.Row == latest)?.Version;
        return Line.FirstOrDefault(point => point.Row != latest && point.Version == follows)?.Row.Dated;
    }

    /// <summary>The values of one date: the chosen one, or the only one, is for the line; a repeated number shows once.</summary>
    private static IEnumerable<(ReadingRow Row, SeriesRole Role)> Ranked(List<ReadingRow> day)
    {
        var rows = day.OrderByDescending(row => row.IsChosen)
            .ThenBy(row => row.Id)
            .DistinctBy(row => (row.Value, row.Qualifier))
            .ToList();
        var isOpen = !rows[0].IsChosen && rows.Exists(row => rows.Exists(other => row.DiffersFrom.Contains(other.Id)));
        return rows.Select(
            (row, place) =>
                (
                    row,
                    isOpen ? SeriesRole.Open
                    : place == 0 ? SeriesRole.Line
                    : SeriesRole.Beside
                )
        );
    }
}
