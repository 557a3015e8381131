namespace HunanJiangxi.Data.Auditing;

/// <summary>On whose behalf a change is made; the audit trail keeps both words.</summary>
public sealed record Actor(string Name, string Office)
{
    /// <summary>The portal itself, loading its register.</summary>
    public static Actor Portal { get; } = new("portal", "portal-register");
}
