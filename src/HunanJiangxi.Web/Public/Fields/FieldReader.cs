using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Fields;

/// <summary>Everything a field's page tells, the fields below it included.</summary>
public sealed record FieldAnswer(
    FieldRow Field,
    Named? Parent,
    IReadOnlyList<Named> Children,
    IReadOnlyList<FieldIndicatorRow> Indicators,
    IReadOnlyList<AgreementLine> Agreements,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<MilestoneLine> Milestones
);

/// <summary>An indicator of the field, with how many readings there are.</summary>
public sealed record FieldIndicatorRow(string Slug, BilingualText Name, BilingualText Definition, int Readings);

public sealed class FieldReader(PortalDb db)
{
    /// <summary>Null where the register has no such field.</summary>
    public async Task<FieldAnswer?> ReadAsync(string slug, CancellationToken stop)
    {
        var found = await db
            .CooperationFields.AsNoTracking()
            .Where(field => field.Slug == slug)
            .Select(FieldRow.Of(db))
            .SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        var kin = await db
            .CooperationFields.AsNoTracking()
            .Where(field =>
                field.Slug == slug
                || field.Parent!.Slug == slug
                || field.Parent!.Parent!.Slug == slug
                || field.Slug == found.Parent
            )
            .OrderBy(field => field.Ordinal)
            .Select(field => new { field.Id, Row = new Named(field.Slug, field.Name) })
            .ToListAsync(stop);
        var below = kin.Where(field => field.Row.Slug != found.Parent).ToList();
        var ids = below.Select(field => field.Id).ToList();
        return new FieldAnswer(
            found,
            kin.Select(field => field.Row).FirstOrDefault(row => row.Slug == found.Parent),
            [.. below.Select(field => field.Row).Where(row => row.Slug != slug)],
            await IndicatorsAsync(ids, stop),
            await AgreementLine
                .NewestFirst(
                    db.Agreements.AsNoTracking()
                        .Where(agreement => agreement.Fields.Any(field => ids.Contains(field.Id)))
                )
                .ToListAsync(stop),
            await EventLine
                .NewestFirst(
                    db.TimelineEvents.AsNoTracking()
                        .Where(happening => happening.Fields.Any(field => ids.Contains(field.Id)))
                )
                .ToListAsync(stop),
            await MilestoneLine
                .OpenFirst(
                    db.Milestones.AsNoTracking()
                        .Where(milestone => milestone.Fields.Any(field => ids.Contains(field.Id)))
                )
                .ToListAsync(stop)
        );
    }

    private Task<List<FieldIndicatorRow>> IndicatorsAsync(List<int> fields, CancellationToken stop) =>
        db
            .Indicators.AsNoTracking()
            .Where(indicator => fields.Contains(indicator.FieldId))
            .OrderBy(indicator => indicator.Ordinal)
            .Select(indicator => new FieldIndicatorRow(
                indicator.Slug,
                indicator.Name,
                indicator.Definition,
                db.Readings.Count(reading => reading.IndicatorId == indicator.Id)
            ))
            .ToListAsync(stop);
}
