namespace HunanJiangxi.Data.Seeding;

/// <summary>What was last loaded: a fingerprint of the seed files, so that an unchanged folder is not read again.</summary>
public sealed class SeedStamp
{
    private SeedStamp() { }

    public SeedStamp(string name) => Name = name;

    public string Name { get; private set; } = "";

    public string Fingerprint { get; private set; } = "";

    public DateTimeOffset LoadedAt { get; private set; }

    public void Load(string fingerprint, DateTimeOffset at) => (Fingerprint, LoadedAt) = (fingerprint, at);
}
