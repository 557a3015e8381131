using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// A body that can sign, host, belong or answer: every administrative unit as a body of its own, and departments,
/// hospitals, national new areas and the like beside them.
/// </summary>
public sealed class Organisation
{
    private Organisation() { }

    public Organisation(string slug, OrganisationKind kind)
    {
        Slug = Values.Slug.Checked(slug);
        Kind = kind;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    /// <summary>The short name where one is usual, else the name: 浏阳, Liuyang.</summary>
    public BilingualText ShortName { get; private set; } = null!;

    /// <summary>The administrative unit that it is or lies in.</summary>
    public string? UnitCode { get; private set; }

    public AdministrativeUnit? Unit { get; private set; }

    /// <summary>1 as the register was delivered; each change by an administrator adds one.</summary>
    public int Version { get; private set; } = 1;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    /// <summary>Whether it is an administrative unit as a body, and so named by GB/T 2260.</summary>
    public bool IsUnit => Kind is OrganisationKind.County or OrganisationKind.Prefecture or OrganisationKind.Province;

    public bool IsCounty => Kind == OrganisationKind.County;

    public void Describe(BilingualText name, BilingualText? shortName, AdministrativeUnit? unit, NamedSource source)
    {
        (Name, ShortName, Unit, UnitCode, Source) = (name, shortName ?? name, unit, unit?.Code, source);
    }

    /// <summary>Names it anew; from then on the delivered register no longer describes it.</summary>
    /// <exception cref="RuleViolationException"><c>term.unit</c>: an administrative unit is named by GB/T 2260.</exception>
    public void Rename(BilingualText name, BilingualText? shortName, AdministrativeUnit? unit, NamedSource source)
    {
        if (IsUnit)
        {
            throw new RuleViolationException("term.unit", $"{Slug} is an administrative unit.");
        }

        Describe(name, shortName, unit, source);
        Version++;
    }
}
