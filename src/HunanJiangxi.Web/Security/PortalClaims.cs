using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HunanJiangxi.Web.Security;

/// <summary>Puts the person's display name and office into the sign-in, so that pages need no query for them.</summary>
internal sealed class PortalClaims(
    UserManager<PortalUser> users,
    RoleManager<IdentityRole> roles,
    IOptions<IdentityOptions> options,
    PortalDb db
) : UserClaimsPrincipalFactory<PortalUser, IdentityRole>(users, roles, options)
{
    private const string DisplayNameClaim = "display-name";
    private const string OfficeClaim = "office";
    private const string UnitClaim = "office-unit";

    /// <summary>Whoever works at the portal's own console, which needs no sign-in: named as the portal itself.</summary>
    public static ClaimsPrincipal Console { get; } =
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, Data.Auditing.Actor.Portal.Name),
                    new Claim(OfficeClaim, Data.Auditing.Actor.Portal.Office),
                ],
                "console"
            )
        );

    public static string DisplayName(ClaimsPrincipal user) => user.FindFirstValue(DisplayNameClaim) ?? "";

    /// <summary>The person as the audit trail names it.</summary>
    public static Actor Actor(ClaimsPrincipal user) =>
        new(
            user.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in."),
            user.FindFirstValue(OfficeClaim) ?? throw new InvalidOperationException("The account has no office.")
        );

    /// <summary>For whom the person may record; null for an account without an office.</summary>
    public static OfficeScope? Scope(ClaimsPrincipal user) =>
        user.FindFirstValue(OfficeClaim) is { } office ? new OfficeScope(office, user.FindFirstValue(UnitClaim)) : null;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayNameClaim, user.DisplayName));
        var office = await db
            .Organisations.Where(organisation => organisation.Id == user.OfficeId)
            .Select(organisation => new { organisation.Slug, organisation.UnitCode })
            .SingleOrDefaultAsync();
        if (office is not null)
        {
            identity.AddClaim(new Claim(OfficeClaim, office.Slug));
            if (office.UnitCode is { } unit)
            {
                identity.AddClaim(new Claim(UnitClaim, unit));
            }
        }

        return identity;
    }
}
