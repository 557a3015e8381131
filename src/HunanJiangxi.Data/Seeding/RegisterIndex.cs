using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Seeding;

/// <summary>The register's nouns by slug (units by code), tracked by the context that they were read with.</summary>
public sealed class RegisterIndex
{
    public Dictionary<string, NamedSource> Sources { get; private init; } = null!;
    public Dictionary<string, AdministrativeUnit> Units { get; private init; } = null!;
    public Dictionary<string, Organisation> Organisations { get; private init; } = null!;
    public Dictionary<string, Cluster> Clusters { get; private init; } = null!;
    public Dictionary<string, County> Counties { get; private init; } = null!;
    public Dictionary<string, Programme> Programmes { get; private init; } = null!;
    public Dictionary<string, CooperationField> Fields { get; private init; } = null!;
    public Dictionary<string, Meeting> Meetings { get; private init; } = null!;
    public Dictionary<string, IndicatorDefinition> Indicators { get; private init; } = null!;

    /// <summary>Tasks by programme and task: <c>demonstration-zone/red-culture</c>.</summary>
    public Dictionary<string, ProgrammeTask> Tasks { get; private init; } = null!;

    public static async Task<RegisterIndex> LoadAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var programmes = await db
            .Programmes.Include(programme => programme.Tasks)
            .Include(programme => programme.Memberships)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return new RegisterIndex
        {
            Sources = await db.NamedSources.ToDictionaryAsync(source => source.Slug, cancellationToken),
            Units = await db.AdministrativeUnits.ToDictionaryAsync(unit => unit.Code, cancellationToken),
            Organisations = await db.Organisations.ToDictionaryAsync(body => body.Slug, cancellationToken),
            Clusters = await db.Clusters.ToDictionaryAsync(cluster => cluster.Slug, cancellationToken),
            Counties = await db
                .Counties.Include(county => county.Clusters)
                .ToDictionaryAsync(county => county.Slug, cancellationToken),
            Programmes = programmes.ToDictionary(programme => programme.Slug),
            Tasks = programmes.SelectMany(programme => programme.Tasks).ToDictionary(KeyOf),
            Fields = await db
                .CooperationFields.Include(field => field.Tasks)
                .ToDictionaryAsync(field => field.Slug, cancellationToken),
            Meetings = await db.Meetings.ToDictionaryAsync(meeting => meeting.Slug, cancellationToken),
            Indicators = await db.Indicators.ToDictionaryAsync(indicator => indicator.Slug, cancellationToken),
        };
    }

    public static string KeyOf(ProgrammeTask task) => task.Programme.Slug + "/" + task.Slug;
}
