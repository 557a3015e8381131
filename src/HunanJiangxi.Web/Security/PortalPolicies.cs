using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Security;

/// <summary>Who may do what behind the sign-in.</summary>
public static class PortalPolicies
{
    /// <summary>Read what lies at the desk: everybody with a role.</summary>
    public const string Staff = "staff";

    /// <summary>Decide what becomes a public fact.</summary>
    public const string Decide = "decide";

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.RequireRole(PortalRoles.All));
        options.AddPolicy(Decide, policy => policy.RequireRole(PortalRoles.Publisher));
    }
}
