using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>Whose unpublished drafts a person sees in the trail.</summary>
internal static class AuditAccess
{
    /// <summary>Null for publishers and administrators, who see everybody's; else the person's own office.</summary>
    public static string? OwnOffice(ClaimsPrincipal person) =>
        person.IsInRole(PortalRoles.Publisher) || person.IsInRole(PortalRoles.Administrator)
            ? null
            : PortalClaims.Actor(person).Office;
}
