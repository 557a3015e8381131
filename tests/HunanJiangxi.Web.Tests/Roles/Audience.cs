using HunanJiangxi.Data.Accounts;

namespace HunanJiangxi.Web.Tests.Roles;

/// <summary>Whom an address may answer.</summary>
public enum Audience
{
    /// <summary>Anybody, without an account.</summary>
    Everybody,

    /// <summary>Whoever has signed in, even without a role.</summary>
    SignedIn,

    /// <summary>Everybody with one of the four roles.</summary>
    Staff,

    LiaisonOfficers,

    Publishers,

    Administrators,

    /// <summary>Those who change content: liaison officers and publishers.</summary>
    Recorders,
}

/// <summary>The visitors that the matrix sends to every address.</summary>
internal static class MatrixVisitors
{
    /// <summary>Nobody at all.</summary>
    public const string Nobody = "nobody";

    /// <summary>Signed in, and given no role.</summary>
    public const string WithoutRole = "without-role";

    public static IReadOnlyList<string> All { get; } = [Nobody, WithoutRole, .. PortalRoles.All];

    public static bool MaySee(this Audience audience, string visitor) =>
        audience switch
        {
            Audience.Everybody => true,
            Audience.SignedIn => visitor != Nobody,
            Audience.Staff => PortalRoles.All.Contains(visitor),
            Audience.LiaisonOfficers => visitor == PortalRoles.LiaisonOfficer,
            Audience.Publishers => visitor == PortalRoles.Publisher,
            Audience.Administrators => visitor == PortalRoles.Administrator,
            Audience.Recorders => visitor is PortalRoles.LiaisonOfficer or PortalRoles.Publisher,
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Unknown audience."),
        };
}
