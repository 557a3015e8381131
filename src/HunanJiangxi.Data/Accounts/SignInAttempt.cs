namespace HunanJiangxi.Data.Accounts;

/// <summary>How often a sign-in from one address failed within a period; kept for that period and for all nodes.</summary>
public sealed class SignInAttempt
{
    private SignInAttempt() { }

    /// <summary>SHA-256 of the network address.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }

    public int Failures { get; private set; }
}
