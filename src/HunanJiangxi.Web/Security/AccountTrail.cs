using System.Security.Claims;
using System.Text.Json;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>What was done to an account; stands in the audit trail by this name.</summary>
public enum AccountChange
{
    Opened = 1,
    Described = 2,
    Permitted = 3,
    LinkIssued = 4,
    PasswordChosen = 5,
    PasswordChanged = 6,
    SecondStepOn = 7,
    SecondStepOff = 8,
    SecondStepReset = 9,
    PasskeyAdded = 10,
    PasskeyRemoved = 11,
    SignedOutEverywhere = 12,
    Deactivated = 13,
    Reactivated = 14,
    DataExported = 15,
    Erased = 16,
}

/// <summary>Office and roles of an account, as the audit trail keeps them. Names and addresses are left out.</summary>
public sealed record AccountPermissions(string Office, IReadOnlyList<string> Roles);

/// <summary>
/// Writes changes of accounts to the audit trail, under the account's number: the trail is never changed, so that what
/// a person may want erased must not get into it.
/// </summary>
public sealed class AccountTrail(PortalDb db, TimeProvider time)
{
    private const string Record = "Account";

    public Task WriteAsync(
        ClaimsPrincipal by,
        PortalUser account,
        AccountChange change,
        CancellationToken cancellation
    ) => WriteAsync(PortalClaims.Actor(by), account, change, before: null, after: null, cancellation);

    public async Task WriteAsync(
        Actor by,
        PortalUser account,
        AccountChange change,
        AccountPermissions? before,
        AccountPermissions? after,
        CancellationToken cancellation
    )
    {
        var action = change == AccountChange.Opened ? AuditAction.Added : AuditAction.Changed;
        var entry = new AuditEntry(time.GetUtcNow(), by.Name, by.Office, Record, account.Id, action).With(
            before is null ? null : JsonSerializer.Serialize(before),
            JsonSerializer.Serialize(
                new
                {
                    Change = change.ToString(),
                    after?.Office,
                    after?.Roles,
                }
            )
        );
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellation);
        db.Entry(entry).State = EntityState.Detached;
    }
}
