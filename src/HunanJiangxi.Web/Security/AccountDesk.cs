using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// What an administrator does with accounts. Each step and its entry in the audit trail stand together or not at all;
/// a step that takes something away ends the account's sign-ins.
/// </summary>
public sealed class AccountDesk(
    PortalDb db,
    UserManager<PortalUser> users,
    PasswordLink links,
    SignInSessions sessions,
    AccountTrail trail,
    TimeProvider time
)
{
    /// <summary>Opens an account without a password; its person chooses one by the link.</summary>
    /// <returns>The link's token, or what is wrong.</returns>
    public async Task<(string? Token, IdentityResult Result)> OpenAsync(
        PortalUser account,
        IReadOnlyList<string> roles,
        ClaimsPrincipal by,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        account.CreatedAt = time.GetUtcNow();
        var opened = await users.CreateAsync(account);
        if (!opened.Succeeded)
        {
            return (null, opened);
        }

        await users.AddToRolesAsync(account, Known(roles));
        var token = await links.IssueAsync(account, cancellation);
        var after = await PermissionsAsync(account, cancellation);
        await trail.WriteAsync(PortalClaims.Actor(by), account, AccountChange.Opened, null, after, cancellation);
        await transaction.CommitAsync(cancellation);
        return (token, opened);
    }

    public Task DescribeAsync(
        PortalUser account,
        string displayName,
        string? email,
        ClaimsPrincipal by,
        CancellationToken cancellation
    ) =>
        StepAsync(
            account,
            AccountChange.Described,
            by,
            async () =>
            {
                account.DisplayName = displayName;
                Demand(await users.SetEmailAsync(account, email));
            },
            cancellation
        );

    public async Task PermitAsync(
        PortalUser account,
        int office,
        IReadOnlyList<string> roles,
        ClaimsPrincipal by,
        CancellationToken cancellation
    )
    {
        if (IsSelf(account, by) && !roles.Contains(PortalRoles.Administrator))
        {
            throw new RuleViolationException("account.self", "Nobody gives up the own administration.");
        }

        await StepAsync(
            account,
            AccountChange.Permitted,
            by,
            async () =>
            {
                var had = await users.GetRolesAsync(account);
                account.OfficeId = office;
                Demand(await users.RemoveFromRolesAsync(account, had.Except(roles, StringComparer.Ordinal)));
                Demand(await users.AddToRolesAsync(account, Known(roles).Except(had, StringComparer.Ordinal)));
                await users.UpdateSecurityStampAsync(account);
                await EndSignInsAsync(account, by, cancellation);
            },
            cancellation
        );
    }

    /// <returns>The token of the link; the password of before is worth nothing from now on.</returns>
    public async Task<string> IssueLinkAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation)
    {
        var token = "";
        await StepAsync(
            account,
            AccountChange.LinkIssued,
            by,
            async () =>
            {
                token = await links.IssueAsync(account, cancellation);
                Demand(await users.RemovePasswordAsync(account));
                await sessions.EndAllAsync(account.Id, kept: null, cancellation);
            },
            cancellation
        );
        return token;
    }

    /// <summary>For a person who has lost the phone: codes and passkeys are gone and are set up anew.</summary>
    public Task ResetSecondStepAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        StepAsync(
            account,
            AccountChange.SecondStepReset,
            by,
            async () =>
            {
                await users.SetTwoFactorEnabledAsync(account, false);
                await ForgetProofsAsync(account, cancellation);
                await users.UpdateSecurityStampAsync(account);
                await EndSignInsAsync(account, by, cancellation);
            },
            cancellation
        );

    public Task SignOutAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        StepAsync(
            account,
            AccountChange.SignedOutEverywhere,
            by,
            () => EndSignInsAsync(account, by, cancellation),
            cancellation
        );

    public Task DeactivateAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        IsSelf(account, by)
            ? throw new RuleViolationException("account.self", "Nobody closes the own account.")
            : StepAsync(
                account,
                AccountChange.Deactivated,
                by,
                async () =>
                {
                    account.Deactivate(time.GetUtcNow());
                    Demand(await users.UpdateSecurityStampAsync(account));
                    await sessions.EndAllAsync(account.Id, kept: null, cancellation);
                },
                cancellation
            );

    public Task ReactivateAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        StepAsync(
            account,
            AccountChange.Reactivated,
            by,
            async () =>
            {
                account.Reactivate();
                Demand(await users.UpdateAsync(account));
            },
            cancellation
        );

    public Task EraseAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        StepAsync(
            account,
            AccountChange.Erased,
            by,
            async () =>
            {
                account.Erase(time.GetUtcNow());
                Demand(await users.UpdateAsync(account));
                await users.RemoveFromRolesAsync(account, await users.GetRolesAsync(account));
                await ForgetProofsAsync(account, cancellation);
                await db.AccountTickets.Where(ticket => ticket.UserId == account.Id).ExecuteDeleteAsync(cancellation);
                await db.Watches.Where(watch => watch.UserId == account.Id).ExecuteDeleteAsync(cancellation);
                await db.SavedSearches.Where(search => search.UserId == account.Id).ExecuteDeleteAsync(cancellation);
                await sessions.EndAllAsync(account.Id, kept: null, cancellation);
            },
            cancellation
        );

    private async Task StepAsync(
        PortalUser account,
        AccountChange change,
        ClaimsPrincipal by,
        Func<Task> step,
        CancellationToken cancellation
    )
    {
        account.DemandPerson();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var before = await PermissionsAsync(account, cancellation);
        await step();
        var after = await PermissionsAsync(account, cancellation);
        await trail.WriteAsync(PortalClaims.Actor(by), account, change, before, after, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<int> EndSignInsAsync(PortalUser account, ClaimsPrincipal by, CancellationToken cancellation) =>
        sessions.EndAllAsync(account.Id, IsSelf(account, by) ? DatabaseTickets.SessionOf(by) : null, cancellation);

    private async Task ForgetProofsAsync(PortalUser account, CancellationToken cancellation)
    {
        await db.UserTokens.Where(token => token.UserId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync(cancellation);
    }

    private async Task<AccountPermissions> PermissionsAsync(PortalUser account, CancellationToken cancellation)
    {
        var office = await db
            .Organisations.Where(known => known.Id == account.OfficeId)
            .Select(known => known.Slug)
            .SingleAsync(cancellation);
        return new AccountPermissions(office, [.. (await users.GetRolesAsync(account)).Order(StringComparer.Ordinal)]);
    }

    private bool IsSelf(PortalUser account, ClaimsPrincipal by) => account.Id == users.GetUserId(by);

    private static IEnumerable<string> Known(IEnumerable<string> roles) => roles.Intersect(PortalRoles.All);

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RuleViolationException(
                $"account.{result.Errors.First().Code}",
                string.Join(' ', result.Errors.Select(error => error.Description))
            );
        }
    }
}
