namespace HunanJiangxi.Domain.Drafts;

/// <summary>
/// Who works at the register: a name, the slug of the office, and the GB/T 2260 code of the unit that the office lies in
/// (null for an office of no unit, which then records for nobody).
/// </summary>
public sealed record DraftPerson(string Name, string Office, string? UnitCode)
{
    /// <summary>Whether a unit is the office's own or lies within it: a province holds its counties.</summary>
    public bool Covers(string? unit) => UnitCode is { Length: 6 } own && unit is { Length: 6 } && Holds(own, unit);

    private static bool Holds(string own, string unit) =>
        own.EndsWith("0000", StringComparison.Ordinal) ? unit.AsSpan(0, 2).SequenceEqual(own.AsSpan(0, 2))
        : own.EndsWith("00", StringComparison.Ordinal) ? unit.AsSpan(0, 4).SequenceEqual(own.AsSpan(0, 4))
        : string.Equals(own, unit, StringComparison.Ordinal);
}
