using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>A province, prefecture or county of GB/T 2260, named by its six-digit code.</summary>
public sealed class AdministrativeUnit
{
    private AdministrativeUnit() { }

    public AdministrativeUnit(string code, string slug, UnitLevel level, UnitKind kind, BilingualText name)
    {
        if (!IsCode(code) || LevelOf(code) != level)
        {
            throw new RuleViolationException("unit.code", $"'{code}' is no GB/T 2260 code of a {level}.");
        }

        (Code, Slug, Level, Kind, Name) = (code, Values.Slug.Checked(slug), level, kind, name);
    }

    public string Code { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public UnitLevel Level { get; private set; }

    public UnitKind Kind { get; private set; }

    /// <summary>The full name: 浏阳市, Liuyang City.</summary>
    public BilingualText Name { get; private set; } = null!;

    /// <summary>The short name: 浏阳, Liuyang.</summary>
    public BilingualText ShortName { get; private set; } = null!;

    public string? ParentCode { get; private set; }

    public AdministrativeUnit? Parent { get; private set; }

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    /// <summary>Codes begin with their province's two digits: 43 Hunan, 36 Jiangxi.</summary>
    public string ProvinceCode => string.Concat(Code.AsSpan(0, 2), "0000");

    public static bool IsCode(string? code) => code is { Length: 6 } && code.All(char.IsAsciiDigit) && code[0] != '0';

    public static UnitLevel LevelOf(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? UnitLevel.Province
        : code.EndsWith("00", StringComparison.Ordinal) ? UnitLevel.Prefecture
        : UnitLevel.County;

    public void Describe(BilingualText name, BilingualText shortName, AdministrativeUnit? parent, NamedSource source)
    {
        if ((parent is null) != (Level == UnitLevel.Province))
        {
            throw new RuleViolationException("unit.parent", $"{Code}: every unit below a province has a parent.");
        }

        if (parent is not null && (parent.Level >= Level || parent.Code[..2] != Code[..2]))
        {
            throw new RuleViolationException("unit.parent", $"{Code} cannot lie in {parent.Code}.");
        }

        (Name, ShortName, Parent, ParentCode, Source) = (name, shortName, parent, parent?.Code, source);
    }
}
