using HunanJiangxi.Data;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Parts.Proofs;

/// <summary>
/// The sentences behind facts: one query for the facts asked for, one more for the texts of documents not yet read in
/// this request.
/// </summary>
public sealed class ProofReader(PortalDb db)
{
    private readonly Dictionary<int, string> _texts = [];

    public async Task<ILookup<int, Quotation>> OfAsync<T>(
        IReadOnlyCollection<int> facts,
        CancellationToken cancellation
    )
        where T : Fact
    {
        var rows = await db.Set<T>()
            .AsNoTracking()
            .Where(fact => facts.Contains(fact.Id))
            .SelectMany(
                fact => fact.Evidence,
                (fact, evidence) =>
                    new
                    {
                        fact.Id,
                        evidence.DocumentId,
                        evidence.Start,
                        evidence.Length,
                        evidence.Quote,
                        evidence.Document.Slug,
                        evidence.Document.Title,
                        evidence.Document.Language,
                        evidence.Document.Publisher,
                        evidence.Document.Published,
                        evidence.Document.IsRetold,
                    }
            )
            .OrderBy(row => row.DocumentId)
            .ThenBy(row => row.Start)
            .ToListAsync(cancellation);
        await ReadTextsAsync(rows.Select(row => row.DocumentId), cancellation);
        return rows.ToLookup(
            row => row.Id,
            row =>
            {
                var (before, after) = SentenceContext.Around(_texts[row.DocumentId], row.Start, row.Length);
                return new Quotation(row.Slug, row.Start, row.Length, row.Quote)
                {
                    Title = row.Title,
                    Language = row.Language,
                    Publisher = row.Publisher,
                    Published = row.Published,
                    IsRetold = row.IsRetold,
                    Before = before,
                    After = after,
                };
            }
        );
    }

    private async Task ReadTextsAsync(IEnumerable<int> documents, CancellationToken cancellation)
    {
        var unread = documents.Where(id => !_texts.ContainsKey(id)).Distinct().ToList();
        if (unread.Count == 0)
        {
            return;
        }

        var texts = await db
            .SourceDocuments.AsNoTracking()
            .Where(document => unread.Contains(document.Id))
            .Select(document => new { document.Id, document.Text })
            .ToListAsync(cancellation);
        foreach (var document in texts)
        {
            _texts[document.Id] = document.Text;
        }
    }
}
