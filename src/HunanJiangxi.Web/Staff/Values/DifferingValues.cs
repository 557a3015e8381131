using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Public.Indicators;

namespace HunanJiangxi.Web.Staff.Values;

/// <summary>Values of one indicator for the same bodies and the same date that cannot all be right.</summary>
/// <param name="Values">The one that the public page shows first, then the others.</param>
public sealed record DifferingValues(IReadOnlyList<ReadingRow> Values)
{
    /// <summary>A name for the group on the page: the number of its first reading.</summary>
    public int Id => Values.Min(static value => value.Id);

    public ReadingRow First => Values[0];

    /// <summary>Whether nobody has chosen yet.</summary>
    public bool IsOpen => !Values.Any(static value => value.IsChosen);

    /// <summary>The numbers of what stands beside a value.</summary>
    public IReadOnlyList<int> Beside(int value) => [.. Values.Select(static one => one.Id).Where(id => id != value)];

    /// <summary>All groups of an indicator's values in which some differ, the open ones first.</summary>
    public static IEnumerable<DifferingValues> Of(IEnumerable<ReadingRow> rows) =>
        ReadingGroup
            .Of(rows)
            .Where(static group => group.Rivals.Count > 0)
            .Select(static group => new DifferingValues([group.First, .. group.Rivals]));
}

/// <summary>What a person is about to choose for a group of differing values, and why.</summary>
public sealed class ChoiceDraft
{
    /// <summary>The number of the value to show first; null while none is picked.</summary>
    public int? Reading { get; set; }

    public string? ReasonZh { get; set; }

    public string? ReasonEn { get; set; }

    /// <exception cref="RuleViolationException"><c>reading.pick</c>, <c>reading.reason</c>: what is missing.</exception>
    public (int Reading, BilingualText Reason) Complete() =>
        Reading is not { } reading ? throw new RuleViolationException("reading.pick", "No value was picked.")
        : string.IsNullOrWhiteSpace(ReasonZh) && string.IsNullOrWhiteSpace(ReasonEn)
            ? throw new RuleViolationException("reading.reason", "A choice needs a reason.")
        : (reading, new BilingualText(ReasonZh, ReasonEn));
}
