namespace HunanJiangxi.Data.Accounts;

/// <summary>
/// The one-time link by which a person chooses a password: for a new account, and where the old one is lost. Only the
/// token's SHA-256 is stored; a later link replaces it.
/// </summary>
public sealed class AccountTicket
{
    private AccountTicket() { }

    public AccountTicket(string userId, string tokenHash, DateTimeOffset expiresAt) =>
        (UserId, TokenHash, ExpiresAt) = (userId, tokenHash, expiresAt);

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public PortalUser User { get; private set; } = null!;

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }
}
