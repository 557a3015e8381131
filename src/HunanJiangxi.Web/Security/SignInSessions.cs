using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>One sign-in as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);

/// <summary>Where an account is signed in, and how that ends.</summary>
public sealed class SignInSessions(PortalDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<SessionRow>> OfAsync(string userId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db
            .SignInSessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.ExpiresAt > now)
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new SessionRow(session.Id, session.Device, session.CreatedAt, session.SeenAt))
            .ToListAsync(cancellation);
    }

    /// <summary>Ends one sign-in of the account; somebody else's stays.</summary>
    public Task<int> EndAsync(string userId, Guid session, CancellationToken cancellation) =>
        db
            .SignInSessions.Where(known => known.UserId == userId && known.Id == session)
            .ExecuteDeleteAsync(cancellation);

    /// <summary>Ends all sign-ins of the account, but for the one that is kept.</summary>
    public Task<int> EndAllAsync(string userId, Guid? kept, CancellationToken cancellation) =>
        db.SignInSessions.Where(known => known.UserId == userId && known.Id != kept).ExecuteDeleteAsync(cancellation);

    /// <summary>Whether the sign-in still stands, for an account in use.</summary>
    public Task<bool> StandsAsync(Guid session, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.SignInSessions.AnyAsync(
            known => known.Id == session && known.ExpiresAt > now && known.User.DeactivatedAt == null,
            cancellation
        );
    }
}
