using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Revisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        HasContent(builder, revision => revision.Before);
        HasContent(builder, revision => revision.Content);
        builder.HasDate(revision => revision.From);
        builder.HasText(revision => revision.Reason);
        builder.Property(revision => revision.Record).HasMaxLength(120);
        builder.Property(revision => revision.Office).HasMaxLength(120);
        builder.Property(revision => revision.OfficeUnit).HasMaxLength(6);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasIndex(revision => new
        {
            revision.Kind,
            revision.Record,
            revision.Id,
        });

        // two people who change the same record at once would each undo the other
        builder
            .HasIndex(revision => new { revision.Kind, revision.Record })
            .IsUnique()
            .HasDatabaseName("ix_revisions_open")
            .HasFilter("state = 'Submitted'");
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_revision_version", "(state = 'Published') = (became_version IS NOT NULL)");
            table.HasCheckConstraint("ck_revision_return", "state <> 'Returned' OR return_reason IS NOT NULL");
        });
    }

    private static void HasContent(
        EntityTypeBuilder<Revision> builder,
        Expression<Func<Revision, RevisionContent>> content
    ) =>
        builder
            .Property(content)
            .HasColumnType("jsonb")
            .HasConversion(
                one => JsonSerializer.Serialize(one, s_json),
                json => JsonSerializer.Deserialize<RevisionContent>(json, s_json)!
            );
}
