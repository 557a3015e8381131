using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Importing;

/// <summary>
/// Finds the originals of documents that are about to be stored, and the originals' proposals that the copies' own
/// follow: two queries for a whole batch.
/// </summary>
internal sealed class CopyFinder(PortalDb db)
{
    public async Task FindOriginalsAsync(IReadOnlyList<PendingDocument> batch, CancellationToken cancellationToken)
    {
        var signed = batch.Where(one => one.IsNew && one.Incoming.Signature is not null).ToList();
        var stored = await CandidatesAsync(signed, cancellationToken);
        var run = new SignatureIndex<PendingDocument>();
        for (var at = 0; at < signed.Count; at++)
        {
            var document = signed[at];
            var later = new SignedTitle(document.Incoming.Title, document.Incoming.Signature!);
            document.Original = stored[at]
                .Select(known => (known.Id, known.Slug, Similarity: CopyRule.Similarity(known.Signed, later)))
                .Where(known => known.Similarity is not null)
                .Select(known => ((int, string, decimal)?)(known.Id, known.Slug, known.Similarity!.Value))
                .FirstOrDefault();
            if (document.Original is null && run.OriginalOf(later) is var (original, similarity))
            {
                document.Original = (original.Id, original.Slug, similarity);
            }

            if (document.Original is null)
            {
                run.Add(document, later);
            }
            else
            {
                document.Document.Copy(document.Original.Value.Id, document.Original.Value.Similarity);
            }
        }
    }

    /// <summary>Ties the copies' proposals to those of their originals; where those are decided, the copies' are, too.</summary>
    public async Task FollowOriginalsAsync(
        IReadOnlyList<PendingDocument> batch,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var copies = batch.Where(one => one.Original is not null).ToList();
        var originals = copies.Select(copy => copy.Original!.Value.Id).ToHashSet();
        if (originals.Count == 0)
        {
            return;
        }

        var known = await db
            .Proposals.AsNoTracking()
            .Where(one => originals.Contains(one.DocumentId))
            // what was split is not the whole that a copy read: a person looks at the copy's by itself
            .Where(one => one.SplitFromId == null && one.Status != ProposalStatus.Split)
            .OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Id,
                Proposal = one,
                one.DocumentId,
                one.Evidence.Quote,
            })
            .ToListAsync(cancellationToken);
        var waiting = batch
            .Where(one => originals.Contains(one.Id))
            .SelectMany(one =>
                one.Proposals.Select(pending => new
                {
                    pending.Id,
                    pending.Proposal,
                    DocumentId = one.Id,
                    pending.Proposal.Evidence.Quote,
                })
            );
        var bySentence = known
            .Concat(waiting)
            .ToLookup(one => KeyOf(one.DocumentId, one.Proposal.Content, one.Quote), one => (one.Id, one.Proposal));
        foreach (var copy in copies)
        {
            var taken = new HashSet<int>();
            foreach (var pending in copy.Proposals)
            {
                var (content, quote) = (pending.Proposal.Content, pending.Proposal.Evidence.Quote);
                var original = bySentence[KeyOf(copy.Original!.Value.Id, content, quote)]
                    .FirstOrDefault(one => taken.Add(one.Id));
                if (original.Proposal is not null)
                {
                    pending.OriginalId = original.Id;
                    if (original.Proposal.Status != ProposalStatus.Waiting)
                    {
                        pending.Proposal.Follow(original.Proposal, DocumentStore.Importer, now);
                    }
                }
            }
        }
    }

    // the same sentence, read as the same thing; how it was set does not count
    private static string KeyOf(int document, ProposalContent content, string quote) =>
        FormattableString.Invariant(
            $"{document}/{content.Kind}/{Wording.Bare(quote)}/{Wording.Bare(content.Headline)}/{(content as ReadingContent)?.Value}"
        );

    private async Task<List<List<Candidate>>> CandidatesAsync(
        List<PendingDocument> signed,
        CancellationToken cancellationToken
    )
    {
        var keys = signed.SelectMany(one => one.Incoming.Signature!.BandKeys).ToArray();
        var ordinals = signed
            .SelectMany((one, at) => Enumerable.Repeat(at, one.Incoming.Signature!.BandKeys.Count))
            .ToArray();
        var rows = await db
            .Database.SqlQuery<CandidateRow>(
                $"""
                SELECT q.ordinal AS "Ordinal", d.id AS "Id", d.slug AS "Slug", d.title AS "Title", d.signature AS "Signature"
                FROM (SELECT b.ordinal, array_agg(b.key) AS keys FROM unnest({ordinals}, {keys}) AS b(ordinal, key)
                      GROUP BY b.ordinal) q
                -- the fence lets the look-up go by the bands' index, and not by the many that are no copies
                CROSS JOIN LATERAL (SELECT o.id, o.slug, o.title, o.signature, o.copy_of_id FROM source_documents o
                                    WHERE o.band_keys && q.keys OFFSET 0) d
                WHERE d.copy_of_id IS NULL
                """
            )
            .ToListAsync(cancellationToken);
        var byDocument = rows.ToLookup(row => row.Ordinal);
        return
        [
            .. signed.Select(
                (_, at) =>
                    byDocument[at]
                        .OrderBy(row => row.Id)
                        .Select(row => new Candidate(
                            row.Id,
                            row.Slug,
                            new SignedTitle(row.Title, TextSignature.FromBytes(row.Signature))
                        ))
                        .ToList()
            ),
        ];
    }

    private sealed record CandidateRow(int Ordinal, int Id, string Slug, string Title, byte[] Signature);

    private sealed record Candidate(int Id, string Slug, SignedTitle Signed);
}
