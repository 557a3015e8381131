namespace HunanJiangxi.Web.Parts;

/// <summary>The day in the zone, which keeps one time.</summary>
public static class ZoneDay
{
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    public static DateOnly Of(TimeProvider time) =>
        DateOnly.FromDateTime(time.GetUtcNow().ToOffset(s_beijing).DateTime);
}
