using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// The one-time link by which a person chooses a password. An administrator hands it over and never learns the
/// password; the database keeps the token's SHA-256 only.
/// </summary>
public sealed class PasswordLink(
    PortalDb db,
    UserManager<PortalUser> users,
    SignInSessions sessions,
    AccountTrail trail,
    TimeProvider time
)
{
    private const int TokenBytes = 32;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(72);

    /// <summary>A fresh token, which closes those that were not used.</summary>
    public async Task<string> IssueAsync(PortalUser account, CancellationToken cancellation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await db
            .AccountTickets.Where(ticket => ticket.UserId == account.Id && ticket.UsedAt == null)
            .ExecuteDeleteAsync(cancellation);
        db.AccountTickets.Add(new AccountTicket(account.Id, Hash(token), time.GetUtcNow() + Lifetime));
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <returns>Whose link it is; null for one that is used, run out, replaced or unknown.</returns>
    public async Task<PortalUser?> LookAtAsync(string? token, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(token ?? ""), time.GetUtcNow());
        return await db
            .AccountTickets.Where(ticket =>
                ticket.TokenHash == hash
                && ticket.UsedAt == null
                && ticket.ExpiresAt > now
                && ticket.User.DeactivatedAt == null
            )
            .Select(ticket => ticket.User)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Sets the password, opens a closed account and ends its sign-ins; a refused password leaves the link open.
    /// </summary>
    /// <returns>Null where the link is worth nothing.</returns>
    public async Task<IdentityResult?> RedeemAsync(string? token, string password, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await LookAtAsync(token, cancellation) is not { } account || !await TakeAsync(token!, cancellation))
        {
            return null;
        }

        if (await users.HasPasswordAsync(account))
        {
            await users.RemovePasswordAsync(account);
        }

        var chosen = await users.AddPasswordAsync(account, password);
        if (!chosen.Succeeded)
        {
            return chosen;
        }

        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        await sessions.EndAllAsync(account.Id, kept: null, cancellation);
        var office = await db.Organisations.Where(known => known.Id == account.OfficeId).SingleAsync(cancellation);
        var person = new Actor(account.UserName!, office.Slug);
        await trail.WriteAsync(person, account, AccountChange.PasswordChosen, null, null, cancellation);
        await transaction.CommitAsync(cancellation);
        return chosen;
    }

    private async Task<bool> TakeAsync(string token, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(token), time.GetUtcNow());
        return await db
                .AccountTickets.Where(ticket => ticket.TokenHash == hash && ticket.UsedAt == null)
                .ExecuteUpdateAsync(ticket => ticket.SetProperty(used => used.UsedAt, now), cancellation) == 1;
    }

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
