using HunanJiangxi.Data;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Reads two indicators to be compared; five queries.</summary>
public sealed class CompareReader(PortalDb db, IndicatorsReader indicators)
{
    private const string Word = "with";

    /// <summary>The indicators that the address names: none, one to begin with, or two.</summary>
    public static IReadOnlyList<string> Asked(StringValues words)
    {
        var slugs = words
            .SelectMany(word => (word ?? "").Split(','))
            .Select(slug => slug.Trim())
            .Where(slug => slug.Length > 0)
            .ToList();
        if (slugs.Find(slug => !Domain.Values.Slug.IsValid(slug)) is { } odd)
        {
            throw new MalformedQueryException(Word, QueryFault.NotASlug, odd);
        }

        if (slugs.Count > 2)
        {
            throw new MalformedQueryException(Word, QueryFault.TooMany, string.Join(',', slugs), "2");
        }

        return slugs.Distinct(StringComparer.Ordinal).Count() == slugs.Count
            ? slugs
            : throw new MalformedQueryException(Word, QueryFault.Repeated, slugs[0]);
    }

    public async Task<List<Named>> ChoicesAsync(CancellationToken stop) =>
        await db
            .Indicators.AsNoTracking()
            .OrderBy(one => one.Ordinal)
            .Select(one => new Named(one.Slug, one.Name))
            .ToListAsync(stop);

    /// <summary>Null until two are named.</summary>
    public async Task<IndicatorPair?> ReadAsync(
        IReadOnlyList<string> slugs,
        IReadOnlyList<Named> known,
        CancellationToken stop
    )
    {
        if (slugs.FirstOrDefault(slug => !known.Any(one => one.Slug == slug)) is { } unknown)
        {
            throw new MalformedQueryException(Word, QueryFault.Unknown, unknown);
        }

        return slugs.Count < 2 || await indicators.FindAllAsync(slugs, stop) is not [var first, var second]
            ? null
            : new IndicatorPair(first, second);
    }
}
