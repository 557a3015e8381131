namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// How sure a reading is: half for a form that fits at all, and a step for everything else that agrees, never more
/// than 0.95, because a person decides. docs/importing.md explains the scale.
/// </summary>
internal static class Confidence
{
    public const decimal Base = 0.5m;
    public const decimal Most = 0.95m;

    public static decimal Of(params ReadOnlySpan<(bool Holds, decimal Step)> reasons)
    {
        var sum = Base;
        foreach (var (holds, step) in reasons)
        {
            sum += holds ? step : 0;
        }

        return Math.Clamp(sum, 0.1m, Most);
    }
}
