namespace HunanJiangxi.Data.Accounts;

/// <summary>
/// The one-time link that lets the first administrator choose a name and a password. Only the token's SHA-256 is
/// stored; it is used once and runs out.
/// </summary>
public sealed class SetupTicket
{
    private SetupTicket() { }

    public SetupTicket(string tokenHash, DateTimeOffset expiresAt) => (TokenHash, ExpiresAt) = (tokenHash, expiresAt);

    public int Id { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;
}
