using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Who may do what behind the sign-in. An address that names none of these, and is not marked as open to everybody,
/// answers nobody.
/// </summary>
public static class PortalPolicies
{
    /// <summary>Read what lies at the desk: everybody with a role.</summary>
    public const string Staff = "staff";

    /// <summary>Write drafts and reports; for whom is asked with <see cref="SpeakFor"/>.</summary>
    public const string Record = "record";

    /// <summary>Record for one body, which is handed over as the resource: only the own office's.</summary>
    public const string SpeakFor = "speak-for";

    /// <summary>Decide what becomes a public fact.</summary>
    public const string Decide = "decide";

    /// <summary>Look after accounts, offices and vocabulary.</summary>
    public const string Administer = "administer";

    public static IReadOnlyList<string> All { get; } = [Staff, Record, SpeakFor, Decide, Administer];

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.Proven().RequireRole(PortalRoles.All));
        options.AddPolicy(Record, policy => policy.Proven().RequireRole(PortalRoles.LiaisonOfficer));
        options.AddPolicy(
            SpeakFor,
            policy =>
                policy.Proven().RequireRole(PortalRoles.LiaisonOfficer).AddRequirements(new OwnOfficeRequirement())
        );
        options.AddPolicy(Decide, policy => policy.Proven().RequireRole(PortalRoles.Publisher));
        options.AddPolicy(Administer, policy => policy.Proven().RequireRole(PortalRoles.Administrator));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new UnmarkedRequirement()).Build();
    }

    private static AuthorizationPolicyBuilder Proven(this AuthorizationPolicyBuilder policy) =>
        policy.AddRequirements(new SecondStepRequirement());
}
