using System.Numerics;

namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>
/// Hits by kind, year, county and field. Each is counted with the other filters as they are and without its own, so that
/// every number says what choosing it would find.
/// </summary>
internal sealed class SearchCounts
{
    private const int Masks = 64;

    private readonly int[] _kinds = new int[Enum.GetValues<SearchKind>().Length];
    private readonly int[] _years = new int[short.MaxValue + 1];

    public int Total { get; private set; }

    /// <summary>By the bit of the index's mask.</summary>
    public int[] Counties { get; } = new int[Masks];

    /// <summary>By the bit of the index's mask.</summary>
    public int[] Fields { get; } = new int[Masks];

    public IEnumerable<(SearchKind Kind, int Count)> Kinds =>
        _kinds.Index().Where(one => one.Item > 0).Select(one => ((SearchKind)one.Index, one.Item));

    public IEnumerable<(int Year, int Count)> Years =>
        _years.Index().Where(one => one.Item > 0 && one.Index > 0).Select(one => (one.Index, one.Item));

    /// <summary>Whether anything was found before a filter took it away.</summary>
    public bool IsAny { get; private set; }

    /// <summary>Whether the entry passes every filter.</summary>
    public bool Add(in Slot entry, SearchFilter filter)
    {
        IsAny = true;
        var isKind = filter.Kind is null || entry.Kind == filter.Kind;
        var isYear =
            filter is { FirstYear: null, LastYear: null }
            || (
                entry.Year != 0
                && (filter.FirstYear is null || entry.Year >= filter.FirstYear)
                && (filter.LastYear is null || entry.Year <= filter.LastYear)
            );
        var isCounty = filter.Counties == 0 || (entry.Counties & filter.Counties) != 0;
        var isField = filter.Fields == 0 || (entry.Fields & filter.Fields) != 0;
        var passed = (isKind ? 1 : 0) + (isYear ? 1 : 0) + (isCounty ? 1 : 0) + (isField ? 1 : 0);
        if (passed == 4 || (passed == 3 && !isKind))
        {
            _kinds[(int)entry.Kind]++;
        }

        if (passed == 4 || (passed == 3 && !isYear))
        {
            _years[entry.Year]++;
        }

        if (passed == 4 || (passed == 3 && !isCounty))
        {
            Add(entry.Counties, Counties);
        }

        if (passed == 4 || (passed == 3 && !isField))
        {
            Add(entry.Fields, Fields);
        }

        Total += passed == 4 ? 1 : 0;
        return passed == 4;
    }

    private static void Add(long mask, int[] counts)
    {
        for (var bits = (ulong)mask; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }
}
