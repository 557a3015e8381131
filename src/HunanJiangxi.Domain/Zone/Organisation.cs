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

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public bool IsCounty => Kind == OrganisationKind.County;

    public void Describe(BilingualText name, BilingualText? shortName, AdministrativeUnit? unit, NamedSource source)
    {
        (Name, ShortName, Unit, UnitCode, Source) = (name, shortName ?? name, unit, unit?.Code, source);
    }
}
