using System.Globalization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>The register's own addresses, relative to the portal's base.</summary>
public static class RegisterAddresses
{
    public const string Agreements = "staff/register";
    public const string Drafts = "staff/register/drafts";

    public static string Draft(int id) => string.Create(CultureInfo.InvariantCulture, $"{Drafts}/{id}");
}
