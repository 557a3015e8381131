using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HunanJiangxi.Domain.ReadingSheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class ReadingSheetConfiguration : IEntityTypeConfiguration<ReadingSheet>
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    // the readings of a sheet never change, so that the list itself tells whether it is the same
    private static readonly ValueComparer<IReadOnlyList<SheetReading>> s_comparer = new(
        (one, other) => ReferenceEquals(one, other),
        one => one.Count,
        one => one
    );

    public void Configure(EntityTypeBuilder<ReadingSheet> builder)
    {
        builder
            .Property(sheet => sheet.Readings)
            .HasColumnType("jsonb")
            .HasConversion(
                readings => JsonSerializer.Serialize(readings, s_json),
                json => JsonSerializer.Deserialize<IReadOnlyList<SheetReading>>(json, s_json)!,
                s_comparer
            );
        builder.Property(sheet => sheet.Office).HasMaxLength(120);
        builder.Property(sheet => sheet.OfficeUnit).HasMaxLength(6);
        builder.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        builder.HasIndex(sheet => new { sheet.State, sheet.Id });
        builder.HasIndex(sheet => new { sheet.OfficeUnit, sheet.Id });
        builder.RestrictDeletes();
    }
}

internal sealed class ReadingSheetStepConfiguration : IEntityTypeConfiguration<ReadingSheetStep>
{
    public void Configure(EntityTypeBuilder<ReadingSheetStep> builder)
    {
        builder.HasOne(step => step.Sheet).WithMany(sheet => sheet.Steps).HasForeignKey(step => step.SheetId);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_sheet_step_reason", "state <> 'Returned' OR reason IS NOT NULL")
        );
        builder.RestrictDeletes();
    }
}
