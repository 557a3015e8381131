using System.Globalization;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.ReadingSheets;

/// <summary>
/// Makes readings of a sheet. The same value with the same word, date and scope is one reading, proved twice; a value that
/// differs is a reading of its own, beside the known one.
/// </summary>
internal sealed class SheetPublisher(PortalDb db)
{
    public async Task WriteAsync(ReadingSheet sheet, CancellationToken cancellationToken)
    {
        var named = sheet.Readings.Select(one => one.Indicator).Distinct().ToList();
        var indicators = await db
            .Indicators.Where(one => named.Contains(one.Slug))
            .ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, cancellationToken);
        var areas = sheet.Readings.Select(one => one.Scope).Append(sheet.Office).Distinct().ToList();
        var bodies = await db
            .Organisations.Where(one => areas.Contains(one.Slug))
            .ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, cancellationToken);
        var slugs = sheet.Readings.Select(one => one.Document ?? one.Source).OfType<string>().Distinct().ToList();
        var documents = await db
            .SourceDocuments.Where(one => slugs.Contains(one.Slug))
            .ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, cancellationToken);
        var sources = await db
            .NamedSources.Where(one => slugs.Contains(one.Slug))
            .ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, cancellationToken);
        var standing = await db
            .Readings.Include(one => one.Scope)
            .Include(one => one.Evidence)
                .ThenInclude(evidence => evidence.Document)
            .Where(one => named.Contains(one.Indicator.Slug))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        AddEntries(sheet, bodies[sheet.Office], sources);
        foreach (var row in sheet.Readings)
        {
            var indicator = Found(indicators, row.Indicator);
            var scope = row.Scope is { } slug ? (Organisation[])[Found(bodies, slug)] : [];
            var reading = Standing(standing, indicator, row, scope) ?? Added(indicator, row, scope);
            if (row.Document is { } document)
            {
                reading.ProveBy(Quote(Found(documents, document), row.Quote!));
            }
            else if (reading.Source is null && reading.SourceId is null)
            {
                reading.VouchBy(Found(sources, row.Source ?? row.Address!));
            }
        }
    }

    private static Reading? Standing(
        List<Reading> standing,
        IndicatorDefinition indicator,
        SheetReading row,
        Organisation[] scope
    ) =>
        standing.Find(known =>
            known.IndicatorId == indicator.Id
            && known.Quantity == row.Quantity
            && known.AsOf?.ToString() == row.AsOf
            && known.Scope.ToHashSet().SetEquals(scope)
        );

    private Reading Added(IndicatorDefinition indicator, SheetReading row, Organisation[] scope)
    {
        var reading = new Reading(indicator, row.Quantity, PartialDate.Parse(row.AsOf), AsOfBasis.Stated);
        Array.ForEach(scope, reading.Measure);
        reading.Annotate(row.NoteZh is null && row.NoteEn is null ? null : new BilingualText(row.NoteZh, row.NoteEn));
        db.Add(reading);
        return reading;
    }

    private static Evidence Quote(SourceDocument document, string quote)
    {
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        return start < 0
            ? throw new RuleViolationException("evidence.place", $"{document.Slug} does not say so.")
            : document.Quote(start, quote.Length);
    }

    /// <summary>Each official page that the sheet names becomes a source of the register, entered by the office.</summary>
    private void AddEntries(ReadingSheet sheet, Organisation office, Dictionary<string, NamedSource> sources)
    {
        var number = sheet.Id.ToString(CultureInfo.InvariantCulture);
        var addresses = sheet.Readings.Select(one => one.Address).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var (at, address) in addresses.Index())
        {
            var (zh, en) = (office.Name.In(Language.Zh), office.Name.In(Language.En));
            var title = new BilingualText($"{zh}报送的指标读数", $"Indicator readings reported by {en}");
            var slug = string.Create(CultureInfo.InvariantCulture, $"reading-sheet-{number}-{at + 1}");
            var source = new NamedSource(slug, title);
            source.Describe(title, office.Name, address, licence: null, note: null);
            db.Add(source);
            sources.Add(address, source);
        }
    }

    private static T Found<T>(Dictionary<string, T> known, string slug) =>
        known.TryGetValue(slug, out var found)
            ? found
            : throw new RuleViolationException("sheet.unknown", $"The register does not know '{slug}'.");
}
