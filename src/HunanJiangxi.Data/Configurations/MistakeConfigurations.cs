using HunanJiangxi.Domain.Mistakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class MistakeReportConfiguration : IEntityTypeConfiguration<MistakeReport>
{
    public void Configure(EntityTypeBuilder<MistakeReport> builder)
    {
        builder.ToTable(
            "mistake_reports",
            table =>
                table.HasCheckConstraint(
                    "ck_mistake_report_decided",
                    "(state = 'Waiting') = (decided_at IS NULL AND decided_by IS NULL AND reason IS NULL)"
                )
        );
        builder.Property(report => report.Page).HasMaxLength(MistakeReport.LongestPage);
        builder.Property(report => report.Message).HasMaxLength(MistakeReport.LongestMessage);
        builder.Property(report => report.Contact).HasMaxLength(MistakeReport.LongestContact);
        builder.Property(report => report.Reason).HasMaxLength(MistakeReport.LongestReason);
        // two who decide at once: the second is told
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasIndex(report => new { report.State, report.Id });
    }
}
