namespace HunanJiangxi.Data.Accounts;

/// <summary>A data-protection key as the framework writes it, kept in the database so that all nodes share it.</summary>
public sealed class ProtectionKey
{
    private ProtectionKey() { }

    public ProtectionKey(string? friendlyName, string xml) => (FriendlyName, Xml) = (friendlyName, xml);

    public int Id { get; private set; }

    public string? FriendlyName { get; private set; }

    public string Xml { get; private set; } = "";
}
