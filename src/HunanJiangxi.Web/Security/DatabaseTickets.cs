using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// Keeps sign-ins in PostgreSQL; the cookie carries a key to one of them. Whoever ends a sign-in, on whatever node,
/// ends it for the next request everywhere.
/// </summary>
internal sealed class DatabaseTickets(
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider time
) : ITicketStore
{
    private const string SessionClaim = "session";
    private const int KeyBytes = 32;

    // A device is "seen" to the minute, so that reading a page does not write each time.
    private static readonly TimeSpan s_seen = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("portal-sign-in-session");

    /// <summary>The sign-in that a person came with; null for a principal that was never stored.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = time.GetUtcNow();
        var device = DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString());
        var session = new SignInSession(Guid.NewGuid(), Hash(key), UserOf(ticket), device)
        {
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = ExpiryOf(ticket),
        };
        session.Ticket = Pack(ticket, session.Id);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.SignInSessions.Where(old => old.ExpiresAt < now).ExecuteDeleteAsync();
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = Hash(key);
        var (user, now, expires) = (UserOf(ticket), time.GetUtcNow(), ExpiryOf(ticket));
        await using var scope = scopes.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<PortalDb>().SignInSessions;
        var id = await sessions.Where(known => known.KeyHash == hash).Select(known => known.Id).SingleOrDefaultAsync();
        var packed = Pack(ticket, id);
        await sessions
            .Where(known => known.KeyHash == hash)
            .ExecuteUpdateAsync(known =>
                known
                    .SetProperty(session => session.UserId, user)
                    .SetProperty(session => session.Ticket, packed)
                    .SetProperty(session => session.SeenAt, now)
                    .SetProperty(session => session.ExpiresAt, expires)
            );
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Hash(key), time.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<PortalDb>().SignInSessions;
        var session = await sessions
            .AsNoTracking()
            .SingleOrDefaultAsync(known =>
                known.KeyHash == hash && known.ExpiresAt > now && known.User.DeactivatedAt == null
            );
        if (session is null)
        {
            return null;
        }

        if (session.SeenAt < now - s_seen)
        {
            await sessions
                .Where(known => known.Id == session.Id)
                .ExecuteUpdateAsync(known => known.SetProperty(seen => seen.SeenAt, now));
        }

        return TicketSerializer.Default.Deserialize(_protector.Unprotect(session.Ticket));
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.SignInSessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
    }

    private byte[] Pack(AuthenticationTicket ticket, Guid id)
    {
        var identity = (ClaimsIdentity)ticket.Principal.Identity!;
        if (identity.FindFirst(SessionClaim) is { } old)
        {
            identity.RemoveClaim(old);
        }

        identity.AddClaim(new Claim(SessionClaim, id.ToString()));
        return _protector.Protect(TicketSerializer.Default.Serialize(ticket));
    }

    private DateTimeOffset ExpiryOf(AuthenticationTicket ticket) =>
        ticket.Properties.ExpiresUtc ?? time.GetUtcNow() + PortalIdentity.SignInLasts;

    private static string UserOf(AuthenticationTicket ticket) =>
        ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("A sign-in belongs to an account.");

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
