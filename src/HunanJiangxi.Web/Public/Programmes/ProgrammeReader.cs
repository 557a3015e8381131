using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Programmes;

/// <summary>Everything a programme's page tells.</summary>
public sealed record ProgrammeAnswer(
    ProgrammeRow Programme,
    IReadOnlyList<TargetRow> Targets,
    IReadOnlyList<AgreementLine> Agreements,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<MilestoneLine> Milestones
);

/// <summary>What the plan wants reached; <see cref="DueBy"/> is null for a positioning without a year.</summary>
public sealed record TargetRow(
    string Slug,
    BilingualText Text,
    PartialDate? DueBy,
    string? Task,
    Named? Indicator,
    decimal? Value,
    NamedSourceRow Source
);

public sealed class ProgrammeReader(PortalDb db)
{
    /// <summary>Null where the register has no such programme.</summary>
    public async Task<ProgrammeAnswer?> ReadAsync(string slug, CancellationToken stop)
    {
        var wanted = db.Programmes.AsNoTracking().Where(programme => programme.Slug == slug);
        if ((await db.RowsAsync(wanted, stop)).SingleOrDefault() is not { } programme)
        {
            return null;
        }

        var targets = await db
            .Targets.AsNoTracking()
            .Where(target => target.Programme.Slug == slug)
            .OrderBy(target => target.DueBy == null)
            .ThenBy(target => target.DueBy!.Start)
            .ThenBy(target => target.Id)
            .Select(target => new TargetRow(
                target.Slug,
                target.Text,
                target.DueBy,
                target.Task == null ? null : target.Task.Slug,
                target.Indicator == null ? null : new Named(target.Indicator.Slug, target.Indicator.Name),
                target.Value,
                new NamedSourceRow(target.Source.Slug, target.Source.Title, target.Source.Office, null)
            ))
            .ToListAsync(stop);
        return new ProgrammeAnswer(
            programme,
            targets,
            await AgreementLine
                .NewestFirst(db.Agreements.AsNoTracking().Where(agreement => agreement.Programme.Slug == slug))
                .ToListAsync(stop),
            await EventLine
                .NewestFirst(db.TimelineEvents.AsNoTracking().Where(happening => happening.Programme.Slug == slug))
                .ToListAsync(stop),
            await MilestoneLine
                .OpenFirst(db.Milestones.AsNoTracking().Where(milestone => milestone.Programme.Slug == slug))
                .ToListAsync(stop)
        );
    }
}
