using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>Who works at the register, and the office that the person speaks for.</summary>
public sealed record DraftPerson(string Name, OfficeScope Scope)
{
    public DraftPerson(string name, string office, string? unitCode)
        : this(name, new OfficeScope(office, unitCode)) { }

    public string Office => Scope.Office;

    public string? UnitCode => Scope.UnitCode;

    /// <summary>Whether a body of this unit is the office's own to speak for, as <see cref="OfficeScope"/> says.</summary>
    public bool Covers(string? unit) => unit is not null && string.Equals(unit, UnitCode, StringComparison.Ordinal);
}
