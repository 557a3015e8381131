using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class AgreementDraftConfiguration : IEntityTypeConfiguration<AgreementDraft>
{
    public void Configure(EntityTypeBuilder<AgreementDraft> builder)
    {
        builder.HasRecord(draft => draft.Working);
        builder.HasRecord(draft => draft.Base);
        builder.Property(draft => draft.Office).HasMaxLength(120);
        builder.Property(draft => draft.OfficeUnit).HasMaxLength(6);
        builder.Property(draft => draft.Writers).HasColumnType("text[]");
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.Ignore(draft => draft.IsOpen);
        builder.Ignore(draft => draft.IsWritable);
        builder.HasOne(draft => draft.Agreement).WithMany().HasForeignKey(draft => draft.AgreementId);
        builder.HasIndex(draft => new { draft.State, draft.Id });

        // offices that correct the same agreement write in the same draft
        builder
            .HasIndex(draft => draft.AgreementId)
            .IsUnique()
            .HasFilter("state IN ('Draft', 'Submitted', 'Returned')");
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_draft_published", "state <> 'Published' OR agreement_id IS NOT NULL")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class DraftStepConfiguration : IEntityTypeConfiguration<DraftStep>
{
    public void Configure(EntityTypeBuilder<DraftStep> builder)
    {
        builder.HasRecord(step => step.Record);
        builder.HasOne(step => step.Draft).WithMany(draft => draft.Steps).HasForeignKey(step => step.DraftId);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_draft_step_reason", "state <> 'Returned' OR reason IS NOT NULL")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class DraftCopyConfiguration : IEntityTypeConfiguration<DraftCopy>
{
    public void Configure(EntityTypeBuilder<DraftCopy> builder)
    {
        builder.HasRecord(copy => copy.Before);
        builder.HasRecord(copy => copy.Working);
        builder.HasOne(copy => copy.Draft).WithMany().HasForeignKey(copy => copy.DraftId);
        builder.RestrictDeletes();
    }
}

internal sealed class AgreementStepConfiguration : IEntityTypeConfiguration<AgreementStep>
{
    public void Configure(EntityTypeBuilder<AgreementStep> builder)
    {
        builder.HasDate(step => step.Since);
        builder
            .HasOne(step => step.Agreement)
            .WithMany(agreement => agreement.Steps)
            .HasForeignKey(step => step.AgreementId);
        builder.RestrictDeletes();
    }
}

internal static class DraftRecordMapping
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    // two records are the same when they say the same: lists do not compare by what they hold
    private static readonly ValueComparer<DraftRecord> s_comparer = new(
        (one, other) => one == other || (one != null && other != null && Write(one) == Write(other)),
        one => Write(one).GetHashCode(StringComparison.Ordinal),
        one => one
    );

    public static void HasRecord<T>(
        this EntityTypeBuilder<T> builder,
        System.Linq.Expressions.Expression<Func<T, DraftRecord?>> record
    )
        where T : class =>
        builder
            .Property(record)
            .HasColumnType("jsonb")
            .HasConversion(one => Write(one!), json => Read(json), s_comparer);

    private static string Write(DraftRecord record) => JsonSerializer.Serialize(record, s_json);

    private static DraftRecord Read(string json) => JsonSerializer.Deserialize<DraftRecord>(json, s_json)!;
}
