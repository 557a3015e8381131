namespace HunanJiangxi.Data.Seeding;

/// <summary>Seed files that cannot be loaded: every fault with its file and line. Nothing of them was stored.</summary>
public sealed class SeedException(IReadOnlyList<string> faults)
    : Exception("The seed files have faults:" + Environment.NewLine + string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
