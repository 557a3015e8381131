using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>What a set-up link is worth at the moment.</summary>
public enum SetupLinkState
{
    Open = 1,
    Used = 2,
    Expired = 3,

    /// <summary>Never issued, or replaced by the one that a later start printed.</summary>
    Unknown = 4,
}

/// <summary>
/// The one-time link for the first administrator. The token is shown once, on the console; the database keeps its
/// SHA-256 only, so that whoever reads the database cannot use it.
/// </summary>
public sealed class SetupLink(PortalDb db, AccountBook accounts, TimeProvider time)
{
    private const int TokenBytes = 32;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(72);

    /// <summary>
    /// A fresh token, which replaces an unused one; null once there is an administrator. Roles are written first.
    /// </summary>
    public async Task<string?> IssueAsync(CancellationToken cancellation)
    {
        await accounts.EnsureRolesAsync();
        if (await accounts.HasAdministratorAsync())
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await db.SetupTickets.Where(ticket => ticket.UsedAt == null).ExecuteDeleteAsync(cancellation);
        db.SetupTickets.Add(new SetupTicket(Hash(token), time.GetUtcNow() + Lifetime));
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    public async Task<SetupLinkState> LookAtAsync(string? token, CancellationToken cancellation)
    {
        var hash = Hash(token ?? "");
        var ticket = await db
            .SetupTickets.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.TokenHash == hash, cancellation);
        return ticket switch
        {
            null => SetupLinkState.Unknown,
            { UsedAt: not null } => SetupLinkState.Used,
            _ => ticket.IsOpenAt(time.GetUtcNow()) ? SetupLinkState.Open : SetupLinkState.Expired,
        };
    }

    /// <summary>
    /// Opens the first administrator's account. The link is taken in the same transaction, so that of two people who
    /// use it at the same time one is refused, and a refused password leaves it open.
    /// </summary>
    public async Task<(SetupLinkState Link, IdentityResult Account)> RedeemAsync(
        string? token,
        NewAccount account,
        CancellationToken cancellation
    )
    {
        var state = await LookAtAsync(token, cancellation);
        if (state != SetupLinkState.Open)
        {
            return (state, IdentityResult.Failed());
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var hash = Hash(token!);
        var now = time.GetUtcNow();
        var taken = await db
            .SetupTickets.Where(ticket => ticket.TokenHash == hash && ticket.UsedAt == null)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(used => used.UsedAt, now), cancellation);
        if (taken == 0)
        {
            return (SetupLinkState.Used, IdentityResult.Failed());
        }

        var opened = await accounts.OpenAsync(account, cancellation);
        if (opened.Succeeded)
        {
            await transaction.CommitAsync(cancellation);
        }

        return (SetupLinkState.Open, opened);
    }

    private static string Hash(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
