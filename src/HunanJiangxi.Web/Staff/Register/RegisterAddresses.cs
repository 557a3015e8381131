using System.Globalization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>The register's own addresses, relative to the portal's base.</summary>
public static class RegisterAddresses
{
    public const string Agreements = "staff/register";
    public const string Drafts = "staff/register/drafts";

    /// <summary>The versions of a published agreement.</summary>
    public static string Versions(string slug) => $"{Agreements}/{slug}/versions";

    public static string Draft(int id) => string.Create(CultureInfo.InvariantCulture, $"{Drafts}/{id}");
}
