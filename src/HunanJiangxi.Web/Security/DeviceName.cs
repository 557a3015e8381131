namespace HunanJiangxi.Web.Security;

/// <summary>Browser and system in a few words, so that a person knows the own device again; no versions, no addresses.</summary>
internal static class DeviceName
{
    // The first that fits counts: most browsers name others besides themselves.
    private static readonly (string Sign, string Name)[] s_browsers =
    [
        ("Edg", "Edge"),
        ("MicroMessenger", "WeChat"),
        ("QQBrowser", "QQ Browser"),
        ("360SE", "360"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] s_systems =
    [
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Kylin", "Kylin"),
        ("UOS", "UOS"),
        ("Linux", "Linux"),
    ];

    /// <returns>Such as "Chrome · Windows"; empty where the browser says nothing that is known.</returns>
    public static string Of(string? userAgent)
    {
        var agent = userAgent ?? "";
        return string.Join(" · ", new[] { First(s_browsers, agent), First(s_systems, agent) }.OfType<string>());
    }

    private static string? First((string Sign, string Name)[] known, string agent) =>
        Array.Find(known, one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
