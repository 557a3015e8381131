using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class NamedSourceConfiguration : IEntityTypeConfiguration<NamedSource>
{
    public void Configure(EntityTypeBuilder<NamedSource> builder)
    {
        builder.HasSlug();
        builder.HasText(source => source.Title);
        builder.HasText(source => source.Office);
        builder.HasText(source => source.Note);
    }
}

internal sealed class SourceDocumentConfiguration : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.HasSlug();
        builder.Property(document => document.Sha256).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(document => document.Sha256).IsUnique();
        builder.HasIndex(document => document.DocumentKey);
        builder.HasDate(document => document.Published);
        builder
            .Property(document => document.Signature)
            .HasConversion(signature => signature!.ToBytes(), bytes => TextSignature.FromBytes(bytes));
        builder.Property(document => document.BandKeys).HasColumnType("bigint[]");
        // a look-up among many documents is by key: each of the bands is one
        builder.HasIndex(document => document.BandKeys).HasMethod("gin").HasStorageParameter("fastupdate", false);
        builder.Property(document => document.CopySimilarity).HasPrecision(4, 3);
        builder.HasOne(document => document.CopyOf).WithMany().HasForeignKey(document => document.CopyOfId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_document_hash", "sha256 ~ '^[0-9a-f]{64}$'");
            table.HasCheckConstraint("ck_document_body", "body_start >= 0 AND body_end >= body_start");
            table.HasCheckConstraint("ck_document_signature", "(signature IS NULL) = (band_keys IS NULL)");
            table.HasCheckConstraint("ck_document_copy", "(copy_of_id IS NULL) = (copy_similarity IS NULL)");
        });
        builder.RestrictDeletes();
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable(
            "evidence",
            table =>
            {
                table.HasCheckConstraint("ck_evidence_start", "start >= 0");
                table.HasCheckConstraint("ck_evidence_length", "length > 0");
            }
        );
        builder.Ignore(evidence => evidence.Holds);
        builder.HasIndex(evidence => new
        {
            evidence.DocumentId,
            evidence.Start,
            evidence.Length,
        });
        builder.HasOne(evidence => evidence.Document).WithMany().HasForeignKey(evidence => evidence.DocumentId);
        builder.RestrictDeletes();
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    // jsonb does not keep the order of keys, so that the kind may come after the rest.
    private static readonly JsonSerializerOptions s_json = new()
    {
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder
            .Property(proposal => proposal.Content)
            .HasColumnType("jsonb")
            .HasConversion(content => Write(content), json => Read(json));
        builder
            .Property(proposal => proposal.Amended)
            .HasColumnType("jsonb")
            .HasConversion(content => Write(content!), json => Read(json));
        builder.Property(proposal => proposal.Key).HasMaxLength(400);
        builder.Property(proposal => proposal.Confidence).HasPrecision(4, 3);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasIndex(proposal => new { proposal.DocumentId, proposal.Key }).IsUnique();
        builder.HasIndex(proposal => new { proposal.Status, proposal.Id });
        builder.HasIndex(proposal => new
        {
            proposal.Status,
            proposal.Relation,
            proposal.Id,
        });
        builder.HasOne(proposal => proposal.Original).WithMany().HasForeignKey(proposal => proposal.OriginalId);
        builder.HasOne(proposal => proposal.SplitFrom).WithMany().HasForeignKey(proposal => proposal.SplitFromId);
        builder.HasOne(proposal => proposal.Document).WithMany().HasForeignKey(proposal => proposal.DocumentId);
        builder.HasOne(proposal => proposal.Evidence).WithMany().HasForeignKey(proposal => proposal.EvidenceId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_proposal_confidence", "confidence BETWEEN 0 AND 1");
            table.HasCheckConstraint("ck_proposal_decided", "(status = 'Waiting') = (decided_by IS NULL)");
            table.HasCheckConstraint("ck_proposal_reason", "status <> 'Rejected' OR reason IS NOT NULL");
            table.HasCheckConstraint("ck_proposal_relation", "(relation = 'New') = (related_fact_id IS NULL)");
            table.HasCheckConstraint("ck_proposal_withdrawn", "status <> 'Withdrawn' OR split_from_id IS NOT NULL");
            table.HasCheckConstraint("ck_proposal_original", "original_id <> id");
        });
        builder.RestrictDeletes();
    }

    private static string Write(ProposalContent content) => JsonSerializer.Serialize(content, s_json);

    /// <summary>The same in UTF-8, as the database takes it.</summary>
    internal static byte[] Bytes(ProposalContent content) => JsonSerializer.SerializeToUtf8Bytes(content, s_json);

    private static ProposalContent Read(string json) => JsonSerializer.Deserialize<ProposalContent>(json, s_json)!;
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Before).HasColumnType("jsonb");
        builder.Property(entry => entry.After).HasColumnType("jsonb");
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        // one a filter of the trail's page; days lie together, since the trail is only added to
        builder.HasIndex(entry => new { entry.Record, entry.Key });
        builder.HasIndex(entry => new { entry.Record, entry.Id });
        builder.HasIndex(entry => new { entry.Actor, entry.Id });
        builder.HasIndex(entry => new { entry.Office, entry.Id });
        builder.HasIndex(entry => new { entry.Action, entry.Id });
        builder.HasIndex(entry => entry.At).HasMethod("brin");
    }
}

internal sealed class SetupTicketConfiguration : IEntityTypeConfiguration<SetupTicket>
{
    public void Configure(EntityTypeBuilder<SetupTicket> builder)
    {
        builder.Property(ticket => ticket.TokenHash).HasMaxLength(64);
        builder.HasIndex(ticket => ticket.TokenHash).IsUnique();
    }
}

internal sealed class SeedStampConfiguration : IEntityTypeConfiguration<SeedStamp>
{
    public void Configure(EntityTypeBuilder<SeedStamp> builder) => builder.HasKey(stamp => stamp.Name);
}
