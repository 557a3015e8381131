namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>
/// All values for the same bodies: the one shown first and those beside it. The latest comes first; of those that cannot
/// be right together with it, the one that a person chose.
/// </summary>
public sealed record ReadingGroup(ReadingRow First, IReadOnlyList<ReadingRow> Others)
{
    /// <summary>Values of the same date that cannot be right together with the first.</summary>
    public IReadOnlyList<ReadingRow> Rivals => [.. Others.Where(other => other.DiffersFrom.Contains(First.Id))];

    /// <summary>Values that say the same, or the same of another day.</summary>
    public IReadOnlyList<ReadingRow> Agreeing =>
        [.. Others.Where(other => !other.DiffersFrom.Contains(First.Id) && !IsEarlier(other))];

    /// <summary>What was reported before.</summary>
    public IReadOnlyList<ReadingRow> Earlier =>
        [.. Others.Where(other => !other.DiffersFrom.Contains(First.Id) && IsEarlier(other))];

    /// <summary>Whether the values differ and nobody has chosen.</summary>
    public bool IsOpen => !First.IsChosen && Rivals.Count > 0;

    private bool IsEarlier(ReadingRow other) =>
        other.Value != First.Value
        && other.AsOf is not null
        && First.AsOf is not null
        && other.AsOf.Value.End < First.AsOf.Value.Start;

    public static IReadOnlyList<ReadingGroup> Of(IEnumerable<ReadingRow> rows) =>
        [
            .. rows.GroupBy(row => string.Join(' ', row.Scope.Select(body => body.Slug).Order(StringComparer.Ordinal)))
                .Select(group =>
                {
                    var sorted = group.OrderByDescending(row => row.AsOf?.Value.Start).ThenBy(row => row.Id).ToList();
                    var first =
                        sorted.Find(row => row.IsChosen && (row == sorted[0] || row.DiffersFrom.Contains(sorted[0].Id)))
                        ?? sorted[0];
                    return new ReadingGroup(first, sorted.FindAll(row => row != first));
                }),
        ];
}
