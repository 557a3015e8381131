namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>
/// All values for the same bodies: the one shown first and those beside it. A person's choice comes first, with its
/// reason; without one, the latest does.
/// </summary>
public sealed record ReadingGroup(ReadingRow First, IReadOnlyList<ReadingRow> Others)
{
    /// <summary>Whether the values differ and nobody has chosen.</summary>
    public bool IsOpen => !First.IsChosen && Others.Any(other => other.Value != First.Value);

    /// <summary>The values by date, where there is more than one date.</summary>
    public IReadOnlyList<ReadingRow> Series
    {
        get
        {
            var dated = Others.Prepend(First).Where(row => row.AsOf is not null).OrderBy(row => row.AsOf!.Value.Start);
            var firsts = dated.DistinctBy(row => row.AsOf!.Date).ToList();
            return firsts.Count > 1 ? firsts : [];
        }
    }

    public static IReadOnlyList<ReadingGroup> Of(IEnumerable<ReadingRow> rows) =>
        [
            .. rows.GroupBy(row => string.Join(' ', row.Scope.Select(body => body.Slug).Order(StringComparer.Ordinal)))
                .Select(group =>
                {
                    var sorted = group
                        .OrderByDescending(row => row.IsChosen)
                        .ThenByDescending(row => row.AsOf?.Value.Start)
                        .ThenBy(row => row.Id)
                        .ToList();
                    return new ReadingGroup(sorted[0], sorted[1..]);
                }),
        ];
}
