using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Importing;

/// <summary>
/// Stores what an importer read, several documents at once: all of them or, where the transaction ends early, none. The
/// same bytes are one document however often they come; a proposal that stands already is left as it is, with whatever
/// a person decided of it. A copy of a stored document is tied to it, and its proposals follow the original's.
/// </summary>
public sealed class DocumentStore(PortalDb db, TimeProvider time)
{
    /// <summary>Who carries a decision from an original to its copy.</summary>
    internal const string Importer = "importer";

    public async Task<IReadOnlyList<StoredDocument>> StoreAsync(
        IReadOnlyList<IncomingDocument> documents,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        // of two imports the second sees what the first has stored; nothing else waits for them
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtext('source_documents'))",
            cancellationToken
        );
        var batch = await RecogniseAsync(documents, cancellationToken);
        await ProposeAsync(batch, cancellationToken);
        var rows = new ImportedRows(db);
        await rows.NumberAsync(batch, cancellationToken);
        var finder = new CopyFinder(db);
        await finder.FindOriginalsAsync(batch, cancellationToken);
        await finder.FollowOriginalsAsync(batch, time.GetUtcNow(), cancellationToken);
        await RelateAsync(batch, cancellationToken);
        await rows.WriteAsync(batch, actor, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var stored = batch.ToDictionary(one => one.Incoming.Sha256, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. documents.Select(document =>
            {
                var one = stored[document.Sha256];
                var isFirst = told.Add(document.Sha256);
                return new StoredDocument(
                    one.Id,
                    one.Slug,
                    one.IsNew && isFirst,
                    isFirst ? one.Proposals.Count : 0,
                    one.Original?.Slug
                );
            }),
        ];
    }

    /// <summary>The documents, each once, known ones with their number.</summary>
    private async Task<List<PendingDocument>> RecogniseAsync(
        IReadOnlyList<IncomingDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var batch = documents
            .DistinctBy(one => one.Sha256, StringComparer.Ordinal)
            .Select(one => new PendingDocument(one))
            .ToList();
        var hashes = batch.ConvertAll(one => one.Incoming.Sha256);
        var known = await db
            .SourceDocuments.AsNoTracking()
            .Where(one => hashes.Contains(one.Sha256))
            .ToDictionaryAsync(one => one.Sha256, StringComparer.Ordinal, cancellationToken);
        var wanted = batch.ConvertAll(one => DocumentSlug.For(one.Incoming));
        var taken = await db
            .SourceDocuments.Where(one => wanted.Contains(one.Slug))
            .Select(one => one.Slug)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var (one, slug) in batch.Zip(wanted))
        {
            var (incoming, isFree) = (one.Incoming, slug.Length > 0 && !taken.Contains(slug));
            if (known.TryGetValue(incoming.Sha256, out var document))
            {
                (one.Id, one.Slug, one.Document) = (document.Id, document.Slug, document);
                continue;
            }

            one.IsNew = true;
            one.Slug = isFree ? slug : DocumentSlug.Numbered(slug, incoming);
            taken.Add(one.Slug);
            one.Document = new SourceDocument(
                one.Slug,
                incoming.Sha256,
                incoming.Text,
                incoming.Language,
                incoming.Title,
                time.GetUtcNow()
            );
            one.Document.Describe(incoming.Metadata);
            one.Document.Sign(incoming.Signature);
        }

        return batch;
    }

    /// <summary>What each document proposes that does not stand already.</summary>
    private async Task ProposeAsync(List<PendingDocument> batch, CancellationToken cancellationToken)
    {
        var known = batch.Where(one => !one.IsNew).Select(one => one.Id).ToList();
        var keys = await db
            .Proposals.Where(one => known.Contains(one.DocumentId))
            .Select(one => new { one.DocumentId, one.Key })
            .ToListAsync(cancellationToken);
        var standing = keys.ToLookup(one => one.DocumentId, one => one.Key);
        foreach (var document in batch)
        {
            var seen = new HashSet<string>(document.IsNew ? [] : standing[document.Id], StringComparer.Ordinal);
            document.Proposals.AddRange(
                document
                    .Incoming.Proposals.Select(read => new Proposal(document.Document, read))
                    .Where(proposal => seen.Add(proposal.Key))
                    .Select(proposal => new PendingProposal(proposal))
            );
        }
    }

    private async Task RelateAsync(List<PendingDocument> batch, CancellationToken cancellationToken)
    {
        var contents = batch.SelectMany(one => one.Proposals).Select(one => one.Proposal.Content).ToList();
        var facts = await KnownFacts.LoadAsync(db, contents, cancellationToken);
        foreach (var document in batch)
        {
            foreach (var one in document.Proposals)
            {
                var language = document.Document.Language;
                one.Proposal.Relate(facts.Relate(one.Proposal.Content, language, document.Document.Published));
            }
        }
    }
}
