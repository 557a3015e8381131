using HunanJiangxi.Data;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>The sentences behind facts, all of them in one query.</summary>
public sealed class ProofReader(PortalDb db)
{
    public async Task<ILookup<int, ProofRow>> OfAsync<T>(IReadOnlyCollection<int> facts, CancellationToken cancellation)
        where T : Fact
    {
        if (facts.Count == 0)
        {
            return Enumerable.Empty<(int, ProofRow)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        }

        var proofs = await db.Set<T>()
            .AsNoTracking()
            .Where(fact => facts.Contains(fact.Id))
            .OrderBy(fact => fact.Id)
            .Select(fact => new { fact.Id, Rows = fact.Evidence.AsQueryable().Select(ProofRow.From).ToList() })
            .ToListAsync(cancellation);
        return proofs
            .SelectMany(fact => fact.Rows.Select(row => (fact.Id, Row: row)))
            .OrderBy(pair => pair.Row.Document, StringComparer.Ordinal)
            .ThenBy(pair => pair.Row.Start)
            .ToLookup(pair => pair.Id, pair => pair.Row);
    }
}
