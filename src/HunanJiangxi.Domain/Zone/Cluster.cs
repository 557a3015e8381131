using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>One of the plan's four overlapping groups of counties (组团).</summary>
public sealed class Cluster
{
    private readonly List<County> _counties = [];

    private Cluster() { }

    public Cluster(string slug) => Slug = Values.Slug.Checked(slug);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int Ordinal { get; private set; }

    public BilingualText Name { get; private set; } = null!;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public IReadOnlyCollection<County> Counties => _counties;

    public void Describe(int ordinal, BilingualText name, NamedSource source) =>
        (Ordinal, Name, Source) = (ordinal, name, source);
}
