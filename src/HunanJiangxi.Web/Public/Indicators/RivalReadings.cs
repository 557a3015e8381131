using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Which values of the same bodies and the same date cannot all be right.</summary>
internal sealed class RivalReadings
{
    private readonly ILookup<int, int> _rivals;

    private RivalReadings(ILookup<int, int> rivals) => _rivals = rivals;

    public static RivalReadings Among(IReadOnlyCollection<Reading> readings)
    {
        var pairs =
            from like in readings.GroupBy(one =>
                (one.IndicatorId, string.Join(' ', one.Scope.Select(body => body.Id).Order()))
            )
            from one in like
            from other in like
            where one.Id != other.Id
            where ReadingLinks.Differ(one.Quantity, one.AsOf, other.Quantity, other.AsOf)
            orderby other.Id
            select (one.Id, Rival: other.Id);
        return new RivalReadings(pairs.ToLookup(pair => pair.Id, pair => pair.Rival));
    }

    public IReadOnlyList<int> Of(int reading) => [.. _rivals[reading]];
}
