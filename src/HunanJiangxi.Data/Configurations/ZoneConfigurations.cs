using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class AdministrativeUnitConfiguration : IEntityTypeConfiguration<AdministrativeUnit>
{
    public void Configure(EntityTypeBuilder<AdministrativeUnit> builder)
    {
        builder.HasKey(unit => unit.Code);
        builder.Property(unit => unit.Code).HasMaxLength(6).IsFixedLength();
        builder.HasSlug();
        builder.HasText(unit => unit.Name);
        builder.HasText(unit => unit.ShortName);
        builder.Ignore(unit => unit.ProvinceCode);
        builder.HasOne(unit => unit.Parent).WithMany().HasForeignKey(unit => unit.ParentCode);
        builder.HasOne(unit => unit.Source).WithMany().HasForeignKey(unit => unit.SourceId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_unit_code", "code ~ '^[1-9][0-9]{5}$'");
            table.HasCheckConstraint("ck_unit_parent", "(parent_code IS NULL) = (level = 'Province')");
            table.HasCheckConstraint("ck_unit_province", "parent_code IS NULL OR left(parent_code, 2) = left(code, 2)");
        });
        builder.RestrictDeletes();
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasSlug();
        builder.HasText(organisation => organisation.Name);
        builder.HasText(organisation => organisation.ShortName);
        builder.Ignore(organisation => organisation.IsCounty);
        builder.Ignore(organisation => organisation.IsUnit);
        builder.Property(organisation => organisation.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder
            .HasOne(organisation => organisation.Unit)
            .WithMany()
            .HasForeignKey(organisation => organisation.UnitCode);
        builder
            .HasOne(organisation => organisation.Source)
            .WithMany()
            .HasForeignKey(organisation => organisation.SourceId);
        builder.RestrictDeletes();
    }
}

internal sealed class CountyConfiguration : IEntityTypeConfiguration<County>
{
    public void Configure(EntityTypeBuilder<County> builder)
    {
        builder.HasSlug();
        builder.HasIndex(county => county.UnitCode).IsUnique();
        builder.HasIndex(county => county.OrganisationId).IsUnique();
        builder.Property(county => county.Pinyin).HasMaxLength(80);
        builder.ComplexProperty(
            county => county.Seat,
            seat =>
            {
                seat.Property(point => point.Latitude).HasPrecision(6, 3);
                seat.Property(point => point.Longitude).HasPrecision(6, 3);
            }
        );
        builder.HasText(county => county.SeatNote);
        builder.HasOne(county => county.Unit).WithOne().HasForeignKey<County>(county => county.UnitCode);
        builder.HasOne(county => county.Organisation).WithOne().HasForeignKey<County>(county => county.OrganisationId);
        builder.HasOne(county => county.SeatSource).WithMany().HasForeignKey(county => county.SeatSourceId);
        builder.HasOne(county => county.Source).WithMany().HasForeignKey(county => county.SourceId);
        builder.HasMany(county => county.Clusters).WithMany(cluster => cluster.Counties).UsingEntity("county_clusters");
        builder.RestrictDeletes();
    }
}

internal sealed class ClusterConfiguration : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> builder)
    {
        builder.HasSlug();
        builder.HasText(cluster => cluster.Name);
        builder.HasOne(cluster => cluster.Source).WithMany().HasForeignKey(cluster => cluster.SourceId);
        builder.RestrictDeletes();
    }
}

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.HasSlug();
        builder.HasText(programme => programme.Name);
        builder.HasText(programme => programme.Summary);
        builder.HasText(programme => programme.Basis);
        builder.HasDate(programme => programme.Starts);
        builder.HasDate(programme => programme.Ends);
        builder.HasOne(programme => programme.Source).WithMany().HasForeignKey(programme => programme.SourceId);
        builder.ToTable(table => table.HasCheckConstraint("ck_programme_period", "ends_start >= starts_start"));
        builder.RestrictDeletes();
    }
}

internal sealed class ProgrammeTaskConfiguration : IEntityTypeConfiguration<ProgrammeTask>
{
    public void Configure(EntityTypeBuilder<ProgrammeTask> builder)
    {
        builder.Property(task => task.Slug).HasMaxLength(120);
        builder.HasIndex(task => new { task.ProgrammeId, task.Slug }).IsUnique();
        builder.HasText(task => task.Name);
        builder
            .HasOne(task => task.Programme)
            .WithMany(programme => programme.Tasks)
            .HasForeignKey(task => task.ProgrammeId);
        builder.RestrictDeletes();
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasIndex(membership => new { membership.ProgrammeId, membership.OrganisationId }).IsUnique();
        builder.HasDate(membership => membership.Joined);
        builder.HasText(membership => membership.Role);
        builder.HasText(membership => membership.Note);
        builder
            .HasOne(membership => membership.Programme)
            .WithMany(programme => programme.Memberships)
            .HasForeignKey(membership => membership.ProgrammeId);
        builder
            .HasOne(membership => membership.Organisation)
            .WithMany()
            .HasForeignKey(membership => membership.OrganisationId);
        builder.HasEvidence("membership_evidence");
        builder.RestrictDeletes();
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasSlug();
        builder.HasText(meeting => meeting.Series);
        builder.HasText(meeting => meeting.Name);
        builder.HasText(meeting => meeting.Note);
        builder.HasDate(meeting => meeting.Date);
        builder.Property(meeting => meeting.Version).HasDefaultValue(1);
        builder.HasOne(meeting => meeting.Programme).WithMany().HasForeignKey(meeting => meeting.ProgrammeId);
        builder.HasOne(meeting => meeting.Host).WithMany().HasForeignKey(meeting => meeting.HostId);
        builder.HasOne(meeting => meeting.Source).WithMany().HasForeignKey(meeting => meeting.SourceId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_meeting_ordinal", "ordinal > 0");
            table.HasCheckConstraint("ck_meeting_claimed", "agreements_claimed >= 0");
        });
        builder.RestrictDeletes();
    }
}

internal sealed class CooperationFieldConfiguration : IEntityTypeConfiguration<CooperationField>
{
    public void Configure(EntityTypeBuilder<CooperationField> builder)
    {
        builder.HasSlug();
        builder.HasText(field => field.Name);
        builder.HasText(field => field.Note);
        builder.Property(field => field.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.HasOne(field => field.Parent).WithMany(field => field.Children).HasForeignKey(field => field.ParentId);
        builder.HasOne(field => field.Source).WithMany().HasForeignKey(field => field.SourceId);
        builder.HasLinks(field => field.Tasks, "field_tasks", "FieldId", "TaskId");
        builder.ToTable(table => table.HasCheckConstraint("ck_field_parent", "parent_id <> id"));
        builder.RestrictDeletes();
    }
}
