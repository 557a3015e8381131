using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>
/// The drafts' desk as a circuit uses it: each call on a context of its own, and each asks anew whether the person may
/// record or publish, since the account may have changed after the circuit was opened.
/// </summary>
public sealed class RegisterDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    public static DraftPerson? Person(ClaimsPrincipal user) =>
        PortalClaims.Scope(user) is { } scope && user.Identity?.Name is { } name ? new DraftPerson(name, scope) : null;

    public static bool MayRecord(ClaimsPrincipal user) => user.IsInRole(PortalRoles.LiaisonOfficer);

    public static bool MayPublish(ClaimsPrincipal user) => user.IsInRole(PortalRoles.Publisher);

    /// <exception cref="RuleViolationException">A rule of the register was about to be broken; nothing is saved.</exception>
    public Task<T> RecordAsync<T>(ClaimsPrincipal user, Func<DraftDesk, DraftPerson, Task<T>> act) =>
        WithAsync(user, PortalPolicies.Record, act);

    /// <inheritdoc cref="RecordAsync{T}" />
    public Task<T> PublishAsync<T>(ClaimsPrincipal user, Func<DraftDesk, DraftPerson, Task<T>> act) =>
        WithAsync(user, PortalPolicies.Decide, act);

    private async Task<T> WithAsync<T>(ClaimsPrincipal user, string policy, Func<DraftDesk, DraftPerson, Task<T>> act)
    {
        var person = Person(user);
        if (person is null || !(await authorization.AuthorizeAsync(user, policy)).Succeeded)
        {
            throw new RuleViolationException("draft.denied", $"The role does not allow it ({policy}).");
        }

        await using var db = await databases.CreateDbContextAsync();
        return await act(new DraftDesk(db, time), person);
    }
}
