using HunanJiangxi.Data.Accounts;

namespace HunanJiangxi.Web.Staff.Watches;

/// <summary>The addresses of watched records, relative to the portal's base.</summary>
public static class WatchAddresses
{
    public const string All = "staff/watches";

    /// <summary>Where a person begins to watch a record.</summary>
    public static string Begin(WatchKind kind, string slug) => $"{All}?kind={kind}&slug={Uri.EscapeDataString(slug)}";
}
