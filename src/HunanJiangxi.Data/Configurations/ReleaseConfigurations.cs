using HunanJiangxi.Data.Releases;
using HunanJiangxi.Domain.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class DataReleaseConfiguration : IEntityTypeConfiguration<DataRelease>
{
    public void Configure(EntityTypeBuilder<DataRelease> builder)
    {
        builder.ToTable("data_releases");
        builder.Property(release => release.Sha256).HasMaxLength(64);
        builder.HasIndex(release => release.Day).IsUnique();
    }
}

internal sealed class DataReleaseChunkConfiguration : IEntityTypeConfiguration<DataReleaseChunk>
{
    public void Configure(EntityTypeBuilder<DataReleaseChunk> builder)
    {
        builder.ToTable(
            "data_release_chunks",
            table =>
                table.HasCheckConstraint("ck_data_release_chunk_size", "octet_length(content) BETWEEN 1 AND 262144")
        );
        builder.HasKey(chunk => new { chunk.ReleaseId, chunk.Start });
        builder.HasOne<DataRelease>().WithMany().HasForeignKey(chunk => chunk.ReleaseId);
        builder.RestrictDeletes();
    }
}
