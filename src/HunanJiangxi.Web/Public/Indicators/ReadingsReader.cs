using HunanJiangxi.Data;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Reads values: their scope with them, their proofs in one more query.</summary>
public sealed class ReadingsReader(PortalDb db, RegisterChoices choices, ProofReader proofs)
{
    public async Task<Listing<ReadingRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        await choices.CheckAsync(query, cancellation);
        var order = query.SortAs("indicator");
        var found = Filtered(query);
        var total = await found.CountAsync(cancellation);
        var (page, next) = await WithLinks(found)
            .PageAsync(query, order, reading => reading.Indicator.Ordinal, reading => reading.Id, cancellation);
        var rows = await RowsAsync(page, await RivalsAsync(page, cancellation), cancellation);
        return new Listing<ReadingRow>(rows, next?.ToString(), total);
    }

    /// <summary>One value by its number; null where there is none.</summary>
    public async Task<ReadingRow?> FindAsync(string number, CancellationToken cancellation)
    {
        if (!int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var found = await WithLinks(db.Readings.AsNoTracking()).Where(one => one.Id == id).ToListAsync(cancellation);
        return (await RowsAsync(found, await RivalsAsync(found, cancellation), cancellation)).FirstOrDefault();
    }

    /// <summary>The values of these indicators that measure more than one single county.</summary>
    public async Task<List<ReadingRow>> OfTheWholeAsync(
        IReadOnlyList<string> indicators,
        CancellationToken cancellation
    )
    {
        var whole = db
            .Readings.AsNoTracking()
            .Where(one => indicators.Contains(one.Indicator.Slug))
            .Where(one => one.Scope.Count != 1 || !one.Scope.Any(body => body.Kind == OrganisationKind.County));
        var found = await WithLinks(whole).OrderBy(one => one.Id).ToListAsync(cancellation);
        return await RowsAsync(found, RivalReadings.Among(found), cancellation);
    }

    public async Task<List<ReadingRow>> OfIndicatorAsync(string indicator, CancellationToken cancellation)
    {
        var all = db.Readings.AsNoTracking().Where(one => one.Indicator.Slug == indicator);
        var found = await WithLinks(all).OrderBy(one => one.Id).ToListAsync(cancellation);
        return await RowsAsync(found, RivalReadings.Among(found), cancellation);
    }

    public async Task<List<ReadingRow>> OfIndicatorsAsync(
        IReadOnlyList<string> indicators,
        CancellationToken cancellation
    )
    {
        var all = db.Readings.AsNoTracking().Where(one => indicators.Contains(one.Indicator.Slug));
        var found = await WithLinks(all).OrderBy(one => one.Id).ToListAsync(cancellation);
        return await RowsAsync(found, RivalReadings.Among(found), cancellation);
    }

    private IQueryable<Reading> Filtered(ListQuery query)
    {
        var found = db.Readings.AsNoTracking();
        if (query.Own.TryGetValue("indicator", out var indicator))
        {
            found = found.Where(one => one.Indicator.Slug == indicator);
        }

        if (query.Counties.Count > 0)
        {
            found = found.Where(one => one.Scope.Any(body => query.Counties.Contains(body.Slug)));
        }

        if (query.Fields.Count > 0)
        {
            var fields = choices.WithNarrower(query.Fields);
            found = found.Where(one => fields.Contains(one.Indicator.Field.Slug));
        }

        if (query.Search is { } words)
        {
            var pattern = SearchPattern.Of(words);
            found = found.Where(one =>
                EF.Functions.ILike(one.Indicator.Name.Zh!, pattern, "\\")
                || EF.Functions.ILike(one.Indicator.Name.En!, pattern, "\\")
            );
        }

        found = found.InPeriod(query, one => one.AsOf);
        return query.AsOf is null
            ? found
            : found.Where(PeriodFilter.StartsOnOrBefore<Reading>(one => one.AsOf, query.AsOf.End));
    }

    private static IQueryable<Reading> WithLinks(IQueryable<Reading> found) =>
        found
            .AsSingleQuery()
            .Include(one => one.Indicator)
                .ThenInclude(indicator => indicator.Field)
            .Include(one => one.Source)
            .Include(one => one.Scope);

    /// <summary>A page holds some values only: what they differ from may stand on another.</summary>
    private async Task<RivalReadings> RivalsAsync(List<Reading> page, CancellationToken cancellation)
    {
        var indicators = page.ConvertAll(one => one.IndicatorId);
        var all = db.Readings.AsNoTracking().AsSingleQuery().Where(one => indicators.Contains(one.IndicatorId));
        return RivalReadings.Among(await all.Include(one => one.Scope).ToListAsync(cancellation));
    }

    private async Task<List<ReadingRow>> RowsAsync(
        List<Reading> page,
        RivalReadings rivals,
        CancellationToken cancellation
    )
    {
        var quotes = await proofs.OfAsync<Reading>(page.ConvertAll(one => one.Id), cancellation);
        return page.ConvertAll(one =>
        {
            var indicator = one.Indicator;
            var named = new Named(indicator.Slug, indicator.Name);
            return new ReadingRow(one.Id, named, one.Quantity.Value, one.Quantity.Unit, one.Quantity.Qualifier)
            {
                UnitName = indicator.UnitName,
                AsOf = one.AsOf is null
                    ? null
                    : new AsOfRow(one.AsOf.ToString(), one.AsOf.Precision, one.AsOf.By, one.Basis) { Value = one.AsOf },
                Scope =
                [
                    .. one.Scope.Select(body => new ScopeRow(body.Slug, body.ShortName, body.Kind, body.UnitCode)),
                ],
                ScopeText = indicator.Scope,
                Field = new Named(indicator.Field.Slug, indicator.Field.Name),
                DiffersFrom = rivals.Of(one.Id),
                IsChosen = one.IsChosen,
                ChosenBecause = one.ChosenBecause,
                Note = one.Note,
                Evidence = [.. quotes[one.Id]],
                Source = one.Source is null
                    ? null
                    : new NamedSourceRow(one.Source.Slug, one.Source.Title, one.Source.Office),
            };
        });
    }
}
