using HunanJiangxi.Domain.Indicators;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Reckons how an indicator stands to its targets, from the values of the whole that it measures.</summary>
internal static class TargetProgress
{
    public static IndicatorRow Reckoned(IndicatorRow row)
    {
        var whole = Whole(row);
        return row with
        {
            Targets =
            [
                .. row.Targets.Select(target => target with { Progress = Progress.Of(Input(row, whole, target)) }),
            ],
        };
    }

    /// <summary>So many done of so many planned; null where nothing is planned.</summary>
    public static Progress? OfPlanned(IndicatorRow row, ReadingRow? planned) =>
        planned is null
            ? null
            : Progress.Of(
                new(planned.Value, null, Whole(row)?.First.Dated, null)
                {
                    IsCountedAgainstPlan = true,
                    IsOpen = Whole(row)?.IsOpen == true,
                }
            );

    /// <summary>The values that measure what the definition names, and no part of it.</summary>
    public static ReadingGroup? Whole(IndicatorRow row)
    {
        var groups = ReadingGroup.Of(row.Readings);
        return groups.FirstOrDefault(group => group.First.Scope.Count == 0) ?? (groups.Count == 1 ? groups[0] : null);
    }

    private static ProgressInput Input(IndicatorRow row, ReadingGroup? whole, TargetRow target)
    {
        var latest = whole?.First;
        var baseline = latest is null ? null : ReadingSeries.Of(whole!, row.Version, [], row.Versions).Baseline(latest);
        return new(target.Value, target.DueBy, latest?.Dated, baseline)
        {
            Kind = row.Kind,
            IsOpen = whole?.IsOpen == true,
            FollowsOlderDefinition = latest?.OlderDefinition is not null,
        };
    }
}
