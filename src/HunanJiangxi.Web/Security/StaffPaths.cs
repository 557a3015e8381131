namespace HunanJiangxi.Web.Security;

/// <summary>The addresses of people who work with the portal, as against those who read it.</summary>
internal static class StaffPaths
{
    public static bool Contain(PathString path) =>
        path.StartsWithSegments("/staff", StringComparison.Ordinal)
        || path.StartsWithSegments("/account", StringComparison.Ordinal)
        || path.StartsWithSegments("/_blazor", StringComparison.Ordinal);
}
