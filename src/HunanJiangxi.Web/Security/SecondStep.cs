using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Who has to prove more than a password: by default those who decide what is public and those who open accounts.
/// <c>SignIn:SecondStepFor</c> names the roles, separated by commas; <c>none</c> leaves it to each person.
/// </summary>
public sealed class SecondStep(IConfiguration configuration)
{
    /// <summary>A code of an authenticator, or a recovery code, beside the password.</summary>
    public const string ByCode = "mfa";

    /// <summary>A passkey, which is two things in one: a device, and what unlocks it.</summary>
    public const string ByPasskey = "hwk";

    public const string MethodClaim = "amr";

    private readonly string[] _roles =
        configuration["SignIn:SecondStepFor"]?.Split(',', StringSplitOptions.TrimEntries)
        ?? [PortalRoles.Administrator, PortalRoles.Publisher];

    public static bool IsTaken(ClaimsPrincipal user) =>
        user.HasClaim(MethodClaim, ByCode) || user.HasClaim(MethodClaim, ByPasskey);

    public bool IsRequired(ClaimsPrincipal user) => Array.Exists(_roles, user.IsInRole);

    /// <summary>The person's role demands it and the sign-in did without.</summary>
    public bool IsMissing(ClaimsPrincipal user) => IsRequired(user) && !IsTaken(user);
}

/// <summary>Part of every policy of the desk: a role that demands a second step is worth nothing without it.</summary>
internal sealed class SecondStepRequirement : IAuthorizationRequirement;

/// <inheritdoc cref="SecondStepRequirement" />
internal sealed class SecondStepHandler(SecondStep second) : AuthorizationHandler<SecondStepRequirement>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        SecondStepRequirement requirement
    )
    {
        if (!second.IsMissing(context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
