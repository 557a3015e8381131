using HunanJiangxi.Data;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Revisions;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Reads indicators with their values and the plan's targets.</summary>
public sealed class IndicatorsReader(PortalDb db, RegisterChoices choices, ReadingsReader readings)
{
    private List<TargetRow>? _targets;

    public async Task<Listing<IndicatorRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        await choices.CheckAsync(query, cancellation);
        var order = query.SortAs("indicator");
        var found = Filtered(query);
        var counted = WithLinks(found)
            .Select(one => new CountedIndicator
            {
                Indicator = one,
                Counties = db
                    .Readings.Where(value => value.IndicatorId == one.Id)
                    .SelectMany(value => value.Scope)
                    .Where(body => body.Kind == OrganisationKind.County)
                    .Select(body => body.Id)
                    .Distinct()
                    .Count(),
            });
        var (page, next) = await counted.PageAsync(
            query,
            order,
            row => row.Indicator.Ordinal,
            row => row.Indicator.Id,
            cancellation
        );
        var slugs = page.ConvertAll(row => row.Indicator.Slug);
        var values = await readings.OfTheWholeAsync(slugs, cancellation);
        var versions = await VersionsAsync(page.ConvertAll(row => row.Indicator), cancellation);
        var targets = await TargetsAsync(cancellation);
        var rows = page.Select(row =>
            TargetProgress.Reckoned(
                Row(row.Indicator) with
                {
                    Versions = versions(row.Indicator.Slug),
                    Readings = Dated(
                        values.Where(value => value.Indicator.Slug == row.Indicator.Slug),
                        row.Indicator.Version,
                        versions(row.Indicator.Slug)
                    ),
                    Counties = row.Counties,
                    Targets = targets.FindAll(target => target.Indicator == row.Indicator.Slug),
                }
            )
        );
        // a first page that is not full holds all there are
        var isAll = query.After is null && next is null;
        var total = isAll ? page.Count : await found.CountAsync(cancellation);
        return new Listing<IndicatorRow>([.. rows], next?.ToString(), total);
    }

    /// <summary>What all plans want, read once a request; how it stands is not reckoned here.</summary>
    public async Task<List<TargetRow>> TargetsAsync(CancellationToken cancellation) =>
        _targets ??= await TargetRows.OfAsync(db, _ => true, cancellation);

    /// <summary>One indicator with all its values; null where the slug names none.</summary>
    public async Task<IndicatorRecord?> FindAsync(string slug, CancellationToken cancellation)
    {
        var indicator = await WithLinks(db.Indicators.AsNoTracking())
            .SingleOrDefaultAsync(one => one.Slug == slug, cancellation);
        if (indicator is null)
        {
            return null;
        }

        var versions = await RecordVersions.OfAsync(db, RevisionKind.Definition, slug, cancellation);
        var all = Dated(await readings.OfIndicatorAsync(slug, cancellation), indicator.Version, versions);
        var row = Row(indicator) with
        {
            Versions = versions,
            Readings = [.. all.Where(value => value.County is null)],
            Counties = all.Select(value => value.County?.Slug).OfType<string>().Distinct().Count(),
            Targets = await TargetRows.OfAsync(db, target => target.IndicatorId == indicator.Id, cancellation),
        };
        return new IndicatorRecord(TargetProgress.Reckoned(row))
        {
            Readings = all,
            Planned = indicator.PlannedCounterpart is { } planned
                ? await readings.OfIndicatorAsync(planned.Slug, cancellation)
                : [],
        };
    }

    /// <summary>Nothing is asked for definitions that were never changed.</summary>
    private async Task<Func<string, IReadOnlyList<VersionRow>>> VersionsAsync(
        IReadOnlyList<IndicatorDefinition> found,
        CancellationToken cancellation
    )
    {
        var changed = found.Where(one => one.Version > 1).Select(one => one.Slug).ToList();
        return changed.Count == 0
            ? _ => []
            : await RecordVersions.OfAllAsync(db, RevisionKind.Definition, changed, cancellation);
    }

    /// <summary>Values that follow an earlier definition are told so.</summary>
    private static List<ReadingRow> Dated(
        IEnumerable<ReadingRow> values,
        int present,
        IReadOnlyList<VersionRow> versions
    ) =>
        [
            .. values.Select(value =>
                VersionRow.At(versions, value.AsOf?.Value) is { } version && version < present
                    ? value with
                    {
                        OlderDefinition = version,
                    }
                    : value
            ),
        ];

    /// <summary>These indicators with their values, in the order they are named in; those that there are.</summary>
    public async Task<List<IndicatorRecord>> FindAllAsync(IReadOnlyList<string> slugs, CancellationToken cancellation)
    {
        var found = await WithLinks(db.Indicators.AsNoTracking())
            .Where(one => slugs.Contains(one.Slug))
            .ToListAsync(cancellation);
        var versions = await VersionsAsync(found, cancellation);
        var values = (await readings.OfIndicatorsAsync(slugs, cancellation)).ToLookup(value => value.Indicator.Slug);
        return
        [
            .. found
                .OrderBy(one => slugs.ToList().IndexOf(one.Slug))
                .Select(one =>
                {
                    var all = Dated(values[one.Slug], one.Version, versions(one.Slug));
                    var row = Row(one) with
                    {
                        Versions = versions(one.Slug),
                        Readings = all.FindAll(value => value.County is null),
                    };
                    return new IndicatorRecord(row) { Readings = all };
                }),
        ];
    }

    private IQueryable<IndicatorDefinition> Filtered(ListQuery query)
    {
        var found = db.Indicators.AsNoTracking();
        var kind = query.KindAs<IndicatorKind>();
        found = kind is null ? found : found.Where(one => one.Kind == kind);
        if (query.Fields.Count > 0)
        {
            var fields = choices.WithNarrower(query.Fields);
            found = found.Where(one => fields.Contains(one.Field.Slug));
        }

        if (query.Counties.Count > 0)
        {
            found = found.Where(one =>
                db.Readings.Any(value =>
                    value.IndicatorId == one.Id && value.Scope.Any(body => query.Counties.Contains(body.Slug))
                )
            );
        }

        if (query.Search is not { } words)
        {
            return found;
        }

        var pattern = SearchPattern.Of(words);
        return found.Where(one =>
            EF.Functions.ILike(one.Name.Zh!, pattern, "\\")
            || EF.Functions.ILike(one.Name.En!, pattern, "\\")
            || EF.Functions.ILike(one.Definition.Zh!, pattern, "\\")
            || EF.Functions.ILike(one.Definition.En!, pattern, "\\")
        );
    }

    private static IQueryable<IndicatorDefinition> WithLinks(IQueryable<IndicatorDefinition> found) =>
        found
            .Include(one => one.Field)
            .Include(one => one.PlannedCounterpart)
            .Include(one => one.Unlike)
            .Include(one => one.Source);

    private static IndicatorRow Row(IndicatorDefinition one) =>
        new(one.Slug, one.Name, one.Definition, one.Scope)
        {
            Unit = one.Unit,
            UnitName = one.UnitName,
            Kind = one.Kind,
            Version = one.Version,
            Field = new Named(one.Field.Slug, one.Field.Name),
            PlannedCounterpart = Name(one.PlannedCounterpart),
            Unlike = Name(one.Unlike),
            Source = new NamedSourceRow(one.Source.Slug, one.Source.Title, one.Source.Office),
        };

    private static Named? Name(IndicatorDefinition? other) => other is null ? null : new(other.Slug, other.Name);

    private sealed class CountedIndicator
    {
        public required IndicatorDefinition Indicator { get; init; }

        public int Counties { get; init; }
    }
}
