using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// A county, county-level city or district that belongs to the zone. Since when is told by the dated
/// <see cref="Membership"/>s of its organisation.
/// </summary>
public sealed class County
{
    private readonly List<Cluster> _clusters = [];

    private County() { }

    public County(AdministrativeUnit unit, Organisation organisation)
    {
        if (unit.Level != UnitLevel.County)
        {
            throw new RuleViolationException("county.level", $"{unit.Code} is no county-level unit.");
        }

        (Unit, UnitCode, Slug, Organisation) = (unit, unit.Code, unit.Slug, organisation);
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string UnitCode { get; private set; } = "";

    public AdministrativeUnit Unit { get; private set; } = null!;

    public int OrganisationId { get; private set; }

    public Organisation Organisation { get; private set; } = null!;

    /// <summary>With tone marks: Liúyáng Shì.</summary>
    public string Pinyin { get; private set; } = "";

    public SeatPoint Seat { get; private set; } = null!;

    public BilingualText? SeatNote { get; private set; }

    public int SeatSourceId { get; private set; }

    public NamedSource SeatSource { get; private set; } = null!;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    /// <summary>Clusters overlap: Liuyang belongs to two.</summary>
    public IReadOnlyCollection<Cluster> Clusters => _clusters;

    public void Describe(string pinyin, NamedSource source) => (Pinyin, Source) = (pinyin, source);

    public void Seated(SeatPoint seat, BilingualText? note, NamedSource source) =>
        (Seat, SeatNote, SeatSource) = (seat, note, source);

    public void BelongTo(IEnumerable<Cluster> clusters)
    {
        var wanted = clusters.ToList();
        _clusters.RemoveAll(cluster => !wanted.Contains(cluster));
        _clusters.AddRange(wanted.Where(cluster => !_clusters.Contains(cluster)));
    }
}
