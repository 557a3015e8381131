using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HunanJiangxi.Data.Importing;

/// <summary>
/// Writes a batch of documents with their proposals and audit entries, one stream a table: statements a row would take
/// longer than the reading. The tables' own rules hold for streams as for statements.
/// </summary>
internal sealed class ImportedRows(PortalDb db)
{
    private static readonly Dictionary<ProposalKind, string> s_proofs = new()
    {
        [ProposalKind.TimelineEvent] = "timeline_event_evidence",
        [ProposalKind.Agreement] = "agreement_evidence",
        [ProposalKind.Reading] = "reading_evidence",
        [ProposalKind.Milestone] = "milestone_evidence",
        [ProposalKind.Member] = "membership_evidence",
    };

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Takes numbers for all that is new, so that rows can point at each other before they are written.</summary>
    public async Task NumberAsync(IReadOnlyList<PendingDocument> batch, CancellationToken cancellationToken)
    {
        var documents = batch.Where(one => one.IsNew).ToList();
        var proposals = batch.SelectMany(one => one.Proposals).ToList();
        var numbers = await db
            .Database.SqlQuery<int>(
                $"""
                SELECT nextval('source_documents_id_seq')::int AS "Value" FROM generate_series(1, {documents.Count})
                UNION ALL SELECT nextval('proposals_id_seq')::int FROM generate_series(1, {proposals.Count})
                UNION ALL SELECT nextval('evidence_id_seq')::int FROM generate_series(1, {proposals.Count})
                """
            )
            .ToListAsync(cancellationToken);
        for (var at = 0; at < documents.Count; at++)
        {
            documents[at].Id = numbers[at];
        }

        for (var at = 0; at < proposals.Count; at++)
        {
            proposals[at].Id = numbers[documents.Count + at];
            proposals[at].EvidenceId = numbers[documents.Count + proposals.Count + at];
        }
    }

    public async Task WriteAsync(
        IReadOnlyList<PendingDocument> batch,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await DocumentsAsync([.. batch.Where(one => one.IsNew)], cancellationToken);
        await EvidenceAsync(batch, cancellationToken);
        await ProposalsAsync(batch, cancellationToken);
        await ProofsAsync([.. batch.SelectMany(one => one.Proposals)], cancellationToken);
        await AuditAsync(batch, actor, now, cancellationToken);
    }

    private async Task DocumentsAsync(List<PendingDocument> documents, CancellationToken cancellationToken)
    {
        const string columns =
            "id, slug, sha256, text, language, title, original_title, original_language, publisher, republisher, author,"
            + " address, published_start, published_precision, published_by, published_about, file_name, is_retold, note,"
            + " document_key, body_start, body_end, imported_at, signature, band_keys, copy_of_id, copy_similarity";
        await CopyAsync(
            "source_documents",
            columns,
            documents,
            (row, one) =>
            {
                var document = one.Document;
                row.Add(one.Id)
                    .Add(document.Slug)
                    .Add(document.Sha256, NpgsqlDbType.Char)
                    .Add(document.Text)
                    .Add(document.Language.ToString())
                    .Add(document.Title)
                    .Add(document.OriginalTitle)
                    .Add(document.OriginalLanguage?.ToString())
                    .Add(document.Publisher)
                    .Add(document.Republisher)
                    .Add(document.Author)
                    .Add(document.Address)
                    .Add(document.Published?.Start, NpgsqlDbType.Date)
                    .Add(document.Published?.Precision.ToString())
                    .Add(document.Published?.By, NpgsqlDbType.Boolean)
                    .Add(document.Published?.About, NpgsqlDbType.Boolean)
                    .Add(document.FileName)
                    .Add(document.IsRetold, NpgsqlDbType.Boolean)
                    .Add(document.Note)
                    .Add(document.DocumentKey)
                    .Add(document.BodyStart)
                    .Add(document.BodyEnd)
                    .Add(document.ImportedAt, NpgsqlDbType.TimestampTz)
                    .Add(document.Signature?.ToBytes(), NpgsqlDbType.Bytea)
                    .Add(document.BandKeys?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint)
                    .Add(document.CopyOfId, NpgsqlDbType.Integer)
                    .Add(document.CopySimilarity, NpgsqlDbType.Numeric);
            },
            cancellationToken
        );
    }

    private Task EvidenceAsync(IReadOnlyList<PendingDocument> batch, CancellationToken cancellationToken) =>
        CopyAsync(
            "evidence",
            "id, document_id, start, length, quote",
            batch.SelectMany(document => document.Proposals.Select(one => (document.Id, Proposal: one))),
            (row, one) =>
            {
                var evidence = one.Proposal.Proposal.Evidence;
                row.Add(one.Proposal.EvidenceId)
                    .Add(one.Id)
                    .Add(evidence.Start)
                    .Add(evidence.Length)
                    .Add(evidence.Quote);
            },
            cancellationToken
        );

    private Task ProposalsAsync(IReadOnlyList<PendingDocument> batch, CancellationToken cancellationToken) =>
        CopyAsync(
            "proposals",
            "id, document_id, evidence_id, kind, key, content, confidence, status, decided_by, decided_at, reason, fact_id,"
                + " relation, related_fact_id, original_id",
            batch.SelectMany(document => document.Proposals.Select(one => (document.Id, Proposal: one))),
            (row, one) =>
            {
                var (pending, proposal) = (one.Proposal, one.Proposal.Proposal);
                row.Add(pending.Id)
                    .Add(one.Id)
                    .Add(pending.EvidenceId)
                    .Add(proposal.Kind.ToString())
                    .Add(proposal.Key)
                    .Add(pending.Content, NpgsqlDbType.Jsonb)
                    .Add(proposal.Confidence, NpgsqlDbType.Numeric)
                    .Add(proposal.Status.ToString())
                    .Add(proposal.DecidedBy)
                    .Add(proposal.DecidedAt, NpgsqlDbType.TimestampTz)
                    .Add(proposal.Reason)
                    .Add(proposal.FactId, NpgsqlDbType.Integer)
                    .Add(proposal.Relation.ToString())
                    .Add(proposal.RelatedFactId, NpgsqlDbType.Integer)
                    .Add(pending.OriginalId, NpgsqlDbType.Integer);
            },
            cancellationToken
        );

    /// <summary>The sentences of copies whose originals became facts prove the same facts.</summary>
    private async Task ProofsAsync(List<PendingProposal> proposals, CancellationToken cancellationToken)
    {
        foreach (var kind in proposals.Where(one => one.Proposal.FactId is not null).GroupBy(one => one.Proposal.Kind))
        {
            await CopyAsync(
                s_proofs[kind.Key],
                "fact_id, evidence_id",
                kind,
                (row, one) => row.Add(one.Proposal.FactId!.Value).Add(one.EvidenceId),
                cancellationToken
            );
        }
    }

    private Task AuditAsync(
        IReadOnlyList<PendingDocument> batch,
        Actor actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        CopyAsync(
            "audit_entries",
            "at, actor, office, record, key, action, after",
            batch.SelectMany(ImportAudit.EntriesOf),
            (row, entry) =>
                row.Add(now, NpgsqlDbType.TimestampTz)
                    .Add(entry.IsCarriedOver ? DocumentStore.Importer : actor.Name)
                    .Add(actor.Office)
                    .Add(entry.Record)
                    .Add(entry.Key)
                    .Add(entry.Action.ToString())
                    .Add(entry.After, NpgsqlDbType.Jsonb),
            cancellationToken
        );

    private async Task CopyAsync<T>(
        string table,
        string columns,
        IEnumerable<T> rows,
        Action<ImportedRow, T> write,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await Connection.BeginBinaryImportAsync(
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        var row = new ImportedRow(stream);
        foreach (var one in rows)
        {
            stream.StartRow();
            write(row, one);
        }

        await stream.CompleteAsync(cancellationToken);
    }
}
