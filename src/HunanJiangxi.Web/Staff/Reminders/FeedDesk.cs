using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>
/// Issues and revokes an office's calendar address. Every call asks anew who is calling: liaison officers do it for their
/// own office. The token is shown once; the database keeps its SHA-256 only.
/// </summary>
public sealed class FeedDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    private const int TokenBytes = 32;

    /// <summary>A new address; the one before answers nobody any more.</summary>
    /// <returns>The token.</returns>
    /// <exception cref="RuleViolationException"><c>feed.denied</c>, <c>feed.moved</c>; nothing is saved.</exception>
    public async Task<string> IssueAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var office = await OfficeAsync(user);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Actor = PortalClaims.Actor(user);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        var before = await OpenAsync(db, office, cancellation);
        before?.Revoke(now);
        await db.SaveChangesAsync(cancellation);
        var body = await db.Organisations.SingleAsync(known => known.Slug == office, cancellation);
        db.CalendarFeeds.Add(new CalendarFeed(body, HashOf(token), now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException taken) when (taken.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new RuleViolationException("feed.moved", "A colleague has issued an address at the same moment.");
        }

        await transaction.CommitAsync(cancellation);
        return token;
    }

    /// <exception cref="RuleViolationException"><c>feed.denied</c>, <c>feed.revoked</c>.</exception>
    public async Task RevokeAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var office = await OfficeAsync(user);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Actor = PortalClaims.Actor(user);
        var feed =
            await OpenAsync(db, office, cancellation)
            ?? throw new RuleViolationException("feed.revoked", "The office has no address.");
        feed.Revoke(time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Task<CalendarFeed?> OpenAsync(PortalDb db, string office, CancellationToken cancellation) =>
        db.CalendarFeeds.SingleOrDefaultAsync(
            feed => feed.Office.Slug == office && feed.RevokedAt == null,
            cancellation
        );

    private async Task<string> OfficeAsync(ClaimsPrincipal user) =>
        PortalClaims.Scope(user) is { } scope
        && (await authorization.AuthorizeAsync(user, PortalPolicies.Record)).Succeeded
            ? scope.Office
            : throw new RuleViolationException("feed.denied", "The role does not allow it.");
}
