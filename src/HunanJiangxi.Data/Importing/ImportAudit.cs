using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Importing;

/// <summary>An entry for what an import added, its values as <c>AuditTrail</c> writes them.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Key">Its slug or number.</param>
/// <param name="Action">Whether the record itself is new.</param>
/// <param name="After">Its values, as JSON in UTF-8.</param>
/// <param name="IsCarriedOver">Whether it was decided with it, because its original is.</param>
internal sealed record ImportAuditEntry(
    string Record,
    string Key,
    AuditAction Action,
    byte[] After,
    bool IsCarriedOver = false
);

/// <summary>
/// What an import leaves in the audit trail: an entry a document with all that was read out of it, and one a proposal
/// that was decided with its original.
/// </summary>
internal static class ImportAudit
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<ImportAuditEntry> EntriesOf(PendingDocument document)
    {
        var waiting = document.Proposals.Where(one => one.Proposal.Status == ProposalStatus.Waiting).ToList();
        if (document.IsNew || waiting.Count > 0)
        {
            var after = Json(json => WriteDocument(json, document, waiting));
            var action = document.IsNew ? AuditAction.Added : AuditAction.Changed;
            yield return new(nameof(SourceDocument), document.Slug, action, after);
        }

        foreach (var one in document.Proposals.Where(one => one.Proposal.Status != ProposalStatus.Waiting))
        {
            var after = Json(json => WriteProposal(json, one, document.Id));
            yield return new(nameof(Proposal), Number(one.Id), AuditAction.Added, after, IsCarriedOver: true);
        }
    }

    private static void WriteDocument(Utf8JsonWriter json, PendingDocument document, List<PendingProposal> waiting)
    {
        if (document.IsNew)
        {
            Write(json, document);
        }

        if (document.Incoming.Reader is { } reader)
        {
            json.WriteString(AuditEntry.Reader, reader);
        }

        json.WriteStartArray(AuditEntry.Proposals);
        foreach (var one in waiting)
        {
            json.WriteStartObject();
            WriteProposal(json, one, document.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PendingDocument pending)
    {
        var document = pending.Document;
        json.WriteNumber(nameof(document.Id), pending.Id);
        json.WriteString(nameof(document.Address), document.Address);
        json.WriteString(nameof(document.Author), document.Author);
        json.WriteNumber(nameof(document.BodyEnd), document.BodyEnd);
        json.WriteNumber(nameof(document.BodyStart), document.BodyStart);
        Write(json, nameof(document.CopyOfId), document.CopyOfId);
        Write(json, nameof(document.CopySimilarity), document.CopySimilarity);
        json.WriteString(nameof(document.DocumentKey), document.DocumentKey);
        json.WriteString(nameof(document.FileName), document.FileName);
        json.WriteString(nameof(document.ImportedAt), document.ImportedAt);
        json.WriteBoolean(nameof(document.IsRetold), document.IsRetold);
        json.WriteString(nameof(document.Language), document.Language.ToString());
        json.WriteString(nameof(document.Note), document.Note);
        json.WriteString(nameof(document.OriginalLanguage), document.OriginalLanguage?.ToString());
        json.WriteString(nameof(document.OriginalTitle), document.OriginalTitle);
        json.WriteString(nameof(document.Publisher), document.Publisher);
        json.WriteString(nameof(document.Republisher), document.Republisher);
        json.WriteString(nameof(document.Sha256), document.Sha256);
        json.WriteString(nameof(document.Slug), document.Slug);
        json.WriteString(nameof(document.Title), document.Title);
        Write(json, nameof(document.Published), document.Published);
    }

    // the quote is the proposal's own: both are added together, and neither is ever changed alone
    private static void WriteEvidence(Utf8JsonWriter json, PendingProposal pending)
    {
        var evidence = pending.Proposal.Evidence;
        json.WriteStartObject(nameof(Proposal.Evidence));
        json.WriteNumber(nameof(evidence.Id), pending.EvidenceId);
        json.WriteNumber(nameof(evidence.Length), evidence.Length);
        json.WriteString(nameof(evidence.Quote), evidence.Quote);
        json.WriteNumber(nameof(evidence.Start), evidence.Start);
        json.WriteEndObject();
    }

    // what is not there is not written: most of what is read waits, without a decision or an original
    private static void WriteProposal(Utf8JsonWriter json, PendingProposal pending, int document)
    {
        var proposal = pending.Proposal;
        json.WriteNumber(nameof(proposal.Id), pending.Id);
        json.WriteNumber(nameof(proposal.Confidence), proposal.Confidence);
        json.WritePropertyName(nameof(proposal.Content));
        json.WriteRawValue(pending.Content, skipInputValidation: true);
        json.WriteNumber(nameof(proposal.DocumentId), document);
        WriteEvidence(json, pending);
        json.WriteString(nameof(proposal.Key), proposal.Key);
        json.WriteString(nameof(proposal.Kind), proposal.Kind.ToString());
        json.WriteString(nameof(proposal.Relation), proposal.Relation.ToString());
        json.WriteString(nameof(proposal.Status), proposal.Status.ToString());
        WriteKnown(json, nameof(proposal.RelatedFactId), proposal.RelatedFactId);
        WriteKnown(json, nameof(proposal.OriginalId), pending.OriginalId);
        WriteKnown(json, nameof(proposal.FactId), proposal.FactId);
        if (proposal.DecidedAt is { } decided)
        {
            json.WriteString(nameof(proposal.DecidedAt), decided.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString(nameof(proposal.DecidedBy), proposal.DecidedBy);
            json.WriteString(nameof(proposal.Reason), proposal.Reason);
        }
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(nameof(date.Start), date.Start.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString(nameof(date.Precision), date.Precision.ToString());
        json.WriteBoolean(nameof(date.By), date.By);
        json.WriteBoolean(nameof(date.About), date.About);
        json.WriteEndObject();
    }

    private static byte[] Json(Action<Utf8JsonWriter> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            json.WriteStartObject();
            values(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
