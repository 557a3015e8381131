namespace HunanJiangxi.Data.Accounts;

/// <summary>The four roles of the portal.</summary>
public static class PortalRoles
{
    public const string Official = "official";
    public const string LiaisonOfficer = "liaison-officer";
    public const string Publisher = "publisher";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Official, LiaisonOfficer, Publisher, Administrator];
}
