using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Public.Indicators;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Values;

/// <summary>One page of indicators whose values differ, and the key of the next.</summary>
public sealed record ValuesListing(IReadOnlyList<DifferingValues> Items, int? Next)
{
    public static ValuesListing Empty { get; } = new([], null);
}

/// <summary>
/// Reads the public values that differ and takes the decisions on them. Each call works in a scope of its own: a circuit
/// lives for hours, and what it saw an hour ago must not decide what it saves now.
/// </summary>
public sealed class ValuesDesk(IServiceScopeFactory scopes)
{
    /// <summary>How many indicators a page goes through.</summary>
    public const int PageSize = 40;

    /// <param name="after">The ordinal of the last indicator of the page before; null for the first page.</param>
    /// <param name="isOpen">Only where nobody has chosen yet.</param>
    /// <param name="cancellation">Gives up reading.</param>
    public async Task<ValuesListing> ListAsync(int? after, bool isOpen, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        // two values at least: what else must hold is looked at in the readings themselves
        var indicators = await db
            .Indicators.AsNoTracking()
            .Where(indicator => after == null || indicator.Ordinal > after)
            .Where(indicator =>
                db.Readings.Where(one => one.IndicatorId == indicator.Id)
                    .Select(one => one.Quantity.Value)
                    .Distinct()
                    .Count() > 1
            )
            .OrderBy(indicator => indicator.Ordinal)
            .Select(indicator => new { indicator.Slug, indicator.Ordinal })
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var page = indicators.Take(PageSize).ToList();
        var rows = await scope
            .ServiceProvider.GetRequiredService<ReadingsReader>()
            .OfIndicatorsAsync(page.ConvertAll(static indicator => indicator.Slug), cancellation);
        var groups = page.SelectMany(indicator =>
            DifferingValues.Of(rows.Where(row => row.Indicator.Slug == indicator.Slug))
        );
        return new ValuesListing(
            [.. groups.Where(group => !isOpen || group.IsOpen).OrderBy(static group => !group.IsOpen)],
            indicators.Count > page.Count ? page[^1].Ordinal : null
        );
    }

    /// <exception cref="RuleViolationException">A rule was about to be broken; nothing is saved.</exception>
    public async Task ChooseAsync(DifferingValues group, ChoiceDraft draft, Actor actor, CancellationToken cancellation)
    {
        var (reading, reason) = draft.Complete();
        await using var scope = scopes.CreateAsyncScope();
        var choice = new ReadingChoice(scope.ServiceProvider.GetRequiredService<PortalDb>());
        await choice.ChooseAsync(reading, group.Beside(reading), reason, actor, cancellation);
    }
}
