namespace HunanJiangxi.Data.Accounts;

/// <summary>
/// One sign-in on one device. The cookie carries a random key and no more; what it stands for lies here, so that every
/// node knows it and ending it takes effect at once.
/// </summary>
public sealed class SignInSession
{
    private SignInSession() { }

    public SignInSession(Guid id, string keyHash, string userId, string device) =>
        (Id, KeyHash, UserId, Device) = (id, keyHash, userId, device);

    /// <summary>What pages name it by; it opens nothing.</summary>
    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the key in the cookie: whoever reads the database cannot sign in with it.</summary>
    public string KeyHash { get; private set; } = "";

    public string UserId { get; private set; } = "";

    public PortalUser User { get; private set; } = null!;

    /// <summary>Browser and system as the browser names itself, without versions.</summary>
    public string Device { get; private set; } = "";

    /// <summary>The framework's ticket, encrypted with the portal's keys.</summary>
    public byte[] Ticket { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
