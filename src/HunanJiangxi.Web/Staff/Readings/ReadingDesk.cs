using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.ReadingSheets;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>
/// The sheets' desk as a circuit uses it: each call on a context of its own, and each asks anew whether the person may
/// record or publish, since the account may have changed after the circuit was opened.
/// </summary>
public sealed class ReadingDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    /// <exception cref="RuleViolationException">A rule was about to be broken; nothing is saved.</exception>
    public Task<T> RecordAsync<T>(ClaimsPrincipal user, Func<SheetDesk, DraftPerson, Task<T>> act) =>
        WithAsync(user, PortalPolicies.Record, act);

    /// <inheritdoc cref="RecordAsync{T}" />
    public Task<T> PublishAsync<T>(ClaimsPrincipal user, Func<SheetDesk, DraftPerson, Task<T>> act) =>
        WithAsync(user, PortalPolicies.Decide, act);

    private async Task<T> WithAsync<T>(ClaimsPrincipal user, string policy, Func<SheetDesk, DraftPerson, Task<T>> act)
    {
        var person = RegisterDesk.Person(user);
        if (person is null || !(await authorization.AuthorizeAsync(user, policy)).Succeeded)
        {
            throw new RuleViolationException("sheet.denied", $"The role does not allow it ({policy}).");
        }

        await using var db = await databases.CreateDbContextAsync();
        return await act(new SheetDesk(db, time), person);
    }
}
