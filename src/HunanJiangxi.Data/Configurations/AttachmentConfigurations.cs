using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class AttachedFileConfiguration : IEntityTypeConfiguration<AttachedFile>
{
    public void Configure(EntityTypeBuilder<AttachedFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(FileNames.Longest);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Refused).HasMaxLength(60);
        builder.Ignore(file => file.IsWaiting);
        builder.HasOne(file => file.Draft).WithMany().HasForeignKey(file => file.DraftId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_attached_file_length", "length BETWEEN 1 AND 52428800");
            table.HasCheckConstraint("ck_attached_file_received", "received BETWEEN 0 AND length");
            table.HasCheckConstraint(
                "ck_attached_file_whole",
                "completed_at IS NULL OR (received = length AND sha256 IS NOT NULL AND refused IS NULL)"
            );
        });
        builder.RestrictDeletes();
    }
}

internal sealed class AttachmentChunkConfiguration : IEntityTypeConfiguration<AttachmentChunk>
{
    public void Configure(EntityTypeBuilder<AttachmentChunk> builder)
    {
        builder.HasKey(chunk => new { chunk.FileId, chunk.Start });
        builder.HasOne<AttachedFile>().WithMany().HasForeignKey(chunk => chunk.FileId);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_attachment_chunk_size", "octet_length(content) BETWEEN 1 AND 262144")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class AgreementAttachmentConfiguration : IEntityTypeConfiguration<AgreementAttachment>
{
    public void Configure(EntityTypeBuilder<AgreementAttachment> builder)
    {
        builder.HasText(attachment => attachment.Title);
        builder
            .HasOne(attachment => attachment.Agreement)
            .WithMany(agreement => agreement.Attachments)
            .HasForeignKey(attachment => attachment.AgreementId);
        builder.HasOne(attachment => attachment.File).WithMany().HasForeignKey(attachment => attachment.FileId);
        builder.HasIndex(attachment => new { attachment.AgreementId, attachment.FileId }).IsUnique();
        builder.RestrictDeletes();
    }
}
