using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.ReadingSheets;

/// <summary>Reads what the register knows of the names in a sheet, and the readings that stand already.</summary>
public sealed class SheetBookReader(PortalDb db)
{
    public async Task<SheetBook> ReadAsync(IReadOnlyList<SheetLine> lines, CancellationToken cancellationToken)
    {
        var slugs = lines.Select(line => SheetRules.SlugOf(line.Text(ReadingColumn.Source))).Distinct().ToList();
        var indicators = await db
            .Indicators.AsNoTracking()
            .OrderBy(one => one.Ordinal)
            .Select(one => new BookIndicator(one.Slug, one.Name, one.Unit, one.UnitName))
            .ToListAsync(cancellationToken);
        var bodies = await db
            .Organisations.AsNoTracking()
            .Where(one =>
                one.Kind == OrganisationKind.County
                || one.Kind == OrganisationKind.Prefecture
                || one.Kind == OrganisationKind.Province
            )
            .OrderBy(one => one.Id)
            .Select(one => new BookBody(one.Slug, one.Name, one.ShortName, one.Kind, one.UnitCode))
            .ToListAsync(cancellationToken);
        var sources = await db
            .NamedSources.Where(one => slugs.Contains(one.Slug))
            .Select(one => one.Slug)
            .ToListAsync(cancellationToken);
        var documents = await db
            .SourceDocuments.Where(one => slugs.Contains(one.Slug))
            .ToDictionaryAsync(one => one.Slug, one => one.Text, cancellationToken);
        return new SheetBook(indicators, bodies, sources.ToHashSet(StringComparer.Ordinal), documents);
    }

    /// <summary>The register's readings beside each of a sheet's.</summary>
    public async Task<IReadOnlyList<SheetComparison>> CompareAsync(
        IReadOnlyList<SheetReading> readings,
        CancellationToken cancellationToken
    )
    {
        var indicators = readings.Select(one => one.Indicator).Distinct().ToList();
        var known = await db
            .Readings.AsNoTracking()
            .Where(one => indicators.Contains(one.Indicator.Slug))
            .OrderBy(one => one.Id)
            .Select(one => new KnownReading(one.Id, one.Indicator.Slug, one.Quantity, one.AsOf, one.Basis)
            {
                Scope = one.Scope.Select(body => body.Slug).ToList(),
                IsChosen = one.IsChosen,
            })
            .ToListAsync(cancellationToken);
        var like = known.ToLookup(one => one.Indicator, StringComparer.Ordinal);
        return [.. readings.Select(one => SheetComparison.Of(one, like[one.Indicator]))];
    }
}
