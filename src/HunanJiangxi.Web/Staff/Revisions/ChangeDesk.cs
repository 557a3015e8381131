using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Revisions;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>
/// The changes' desk as a circuit uses it: each call on a context of its own, and each asks anew whether the person may
/// record or publish, since the account may have changed after the circuit was opened.
/// </summary>
public sealed class ChangeDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    /// <exception cref="RuleViolationException">A rule was about to be broken; nothing is saved.</exception>
    public Task RecordAsync(ClaimsPrincipal user, Func<RevisionDesk, DraftPerson, Task> act) =>
        WithAsync(user, PortalPolicies.Record, act);

    /// <inheritdoc cref="RecordAsync" />
    public Task PublishAsync(ClaimsPrincipal user, Func<RevisionDesk, DraftPerson, Task> act) =>
        WithAsync(user, PortalPolicies.Decide, act);

    /// <summary>The record as it stands; null where there is none.</summary>
    /// <exception cref="RuleViolationException"><c>revision.denied</c>: only the staff reads what is not published.</exception>
    public async Task<RecordView?> FindAsync(
        ClaimsPrincipal user,
        Func<RevisionDesk, DraftPerson, Task<RecordView>> read
    )
    {
        RecordView? found = null;
        try
        {
            await WithAsync(user, PortalPolicies.Staff, async (desk, person) => found = await read(desk, person));
        }
        catch (RuleViolationException unknown) when (unknown.Rule == "revision.reference")
        {
            return null;
        }

        return found;
    }

    private async Task WithAsync(ClaimsPrincipal user, string policy, Func<RevisionDesk, DraftPerson, Task> act)
    {
        var person = RegisterDesk.Person(user);
        if (person is null || !(await authorization.AuthorizeAsync(user, policy)).Succeeded)
        {
            throw new RuleViolationException("revision.denied", $"The role does not allow it ({policy}).");
        }

        await using var db = await databases.CreateDbContextAsync();
        await act(new RevisionDesk(db, time), person);
    }
}
