using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>Required items that were found and missed, and finds that are none.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(int Found, int Missed, int Spurious)
{
    public static Tally operator +(Tally one, Tally other) => one.Add(other);

    public Tally Add(Tally other) => new(Found + other.Found, Missed + other.Missed, Spurious + other.Spurious);
}
