using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Milestones;

/// <summary>
/// The private address at which an office's calendar programs find the due dates of its milestones. Whoever has the
/// address reads it without signing in; so the office revokes it when it got into wrong hands.
/// </summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { }

    /// <param name="office">Whose milestones it holds.</param>
    /// <param name="tokenHash">The SHA-256 of the token, 64 hexadecimal digits; the token itself is kept nowhere.</param>
    public CalendarFeed(Organisation office, string tokenHash, DateTimeOffset issuedAt) =>
        (Office, TokenHash, IssuedAt) = (office, tokenHash, issuedAt);

    public int Id { get; private set; }

    public int OfficeId { get; private set; }

    public Organisation Office { get; private set; } = null!;

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Since when it answers nobody; null while it answers.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <exception cref="RuleViolationException"><c>feed.revoked</c>: it answers nobody already.</exception>
    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            throw new RuleViolationException("feed.revoked", "The address is revoked already.");
        }

        RevokedAt = now;
    }
}
