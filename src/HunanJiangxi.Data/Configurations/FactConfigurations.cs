using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasSlug();
        builder.HasText(agreement => agreement.Name);
        builder.HasText(agreement => agreement.Summary);
        builder.HasDate(agreement => agreement.Signed);
        builder.HasDate(agreement => agreement.PeriodStart);
        builder.HasDate(agreement => agreement.PeriodEnd);
        builder.HasText(agreement => agreement.Place);
        builder.HasText(agreement => agreement.Renewal);
        builder.HasText(agreement => agreement.FullText);
        builder.ComplexProperty(agreement => agreement.Header, header => header.ToJson());
        builder.HasOne(agreement => agreement.Programme).WithMany().HasForeignKey(agreement => agreement.ProgrammeId);
        builder.HasOne(agreement => agreement.Meeting).WithMany().HasForeignKey(agreement => agreement.MeetingId);
        builder.HasLinks(agreement => agreement.Fields, "agreement_fields", "AgreementId", "FieldId");
        builder.HasEvidence("agreement_evidence");
        builder.HasIndex(agreement => agreement.Kind);
        builder.HasIndex(agreement => agreement.Status);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_agreement_period", "period_end_start >= period_start_start");
            table.HasCheckConstraint("ck_agreement_parties", "parties_stated >= 2");
            table.HasCheckConstraint("ck_agreement_instruments", "instruments_stated >= 1");
        });
        builder.RestrictDeletes();
    }
}

internal sealed class AgreementPartyConfiguration : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.HasIndex(party => new { party.AgreementId, party.OrganisationId }).IsUnique();
        builder.HasIndex(party => party.OrganisationId);
        builder.HasDate(party => party.Signed);
        builder.HasText(party => party.SignatoryPost);
        builder
            .HasOne(party => party.Agreement)
            .WithMany(agreement => agreement.Parties)
            .HasForeignKey(party => party.AgreementId);
        builder.HasOne(party => party.Organisation).WithMany().HasForeignKey(party => party.OrganisationId);
        builder.RestrictDeletes();
    }
}

internal sealed class AgreementRelationConfiguration : IEntityTypeConfiguration<AgreementRelation>
{
    public void Configure(EntityTypeBuilder<AgreementRelation> builder)
    {
        builder
            .HasIndex(relation => new
            {
                relation.FromId,
                relation.ToId,
                relation.Kind,
            })
            .IsUnique();
        builder
            .HasOne(relation => relation.From)
            .WithMany(agreement => agreement.Relations)
            .HasForeignKey(relation => relation.FromId);
        builder.HasOne(relation => relation.To).WithMany().HasForeignKey(relation => relation.ToId);
        builder.ToTable(table => table.HasCheckConstraint("ck_relation_other", "from_id <> to_id"));
        builder.RestrictDeletes();
    }
}

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.HasSlug();
        builder.HasText(milestone => milestone.Title);
        builder.HasDate(milestone => milestone.Due);
        builder.HasDate(milestone => milestone.AsOf);
        builder.HasOne(milestone => milestone.Programme).WithMany().HasForeignKey(milestone => milestone.ProgrammeId);
        builder
            .HasOne(milestone => milestone.Agreement)
            .WithMany(agreement => agreement.Milestones)
            .HasForeignKey(milestone => milestone.AgreementId);
        builder.HasLinks(milestone => milestone.Parties, "milestone_parties", "MilestoneId", "OrganisationId");
        builder.HasLinks(milestone => milestone.Fields, "milestone_fields", "MilestoneId", "FieldId");
        builder.HasEvidence("milestone_evidence");
        builder.RestrictDeletes();
    }
}

internal sealed class MilestoneReportConfiguration : IEntityTypeConfiguration<MilestoneReport>
{
    public void Configure(EntityTypeBuilder<MilestoneReport> builder)
    {
        builder
            .HasOne(report => report.Milestone)
            .WithMany(milestone => milestone.Reports)
            .HasForeignKey(report => report.MilestoneId);
        builder.HasDate(report => report.Due);
        builder.HasOne(report => report.Party).WithMany().HasForeignKey(report => report.PartyId);
        builder.RestrictDeletes();
    }
}

internal sealed class IndicatorDefinitionConfiguration : IEntityTypeConfiguration<IndicatorDefinition>
{
    public void Configure(EntityTypeBuilder<IndicatorDefinition> builder)
    {
        builder.HasSlug();
        builder.HasText(indicator => indicator.Name);
        builder.HasText(indicator => indicator.Definition);
        builder.HasText(indicator => indicator.Scope);
        builder.HasText(indicator => indicator.UnitName);
        builder.Property(indicator => indicator.Unit).HasMaxLength(40);
        builder.HasOne(indicator => indicator.Field).WithMany().HasForeignKey(indicator => indicator.FieldId);
        builder
            .HasOne(indicator => indicator.PlannedCounterpart)
            .WithMany()
            .HasForeignKey(indicator => indicator.PlannedCounterpartId);
        builder.HasOne(indicator => indicator.Unlike).WithMany().HasForeignKey(indicator => indicator.UnlikeId);
        builder.HasOne(indicator => indicator.Source).WithMany().HasForeignKey(indicator => indicator.SourceId);
        builder.ToTable(
            "indicators",
            table => table.HasCheckConstraint("ck_indicator_share", "(kind = 'Share') = (unit = 'percent')")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class ReadingConfiguration : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ComplexProperty(
            reading => reading.Quantity,
            quantity =>
            {
                quantity.Property(part => part.Value).HasPrecision(24, 6);
                quantity.Property(part => part.Unit).HasMaxLength(40);
            }
        );
        builder.HasDate(reading => reading.AsOf);
        builder.HasText(reading => reading.Note);
        builder.HasText(reading => reading.ChosenBecause);
        builder.HasOne(reading => reading.Indicator).WithMany().HasForeignKey(reading => reading.IndicatorId);
        builder.HasLinks(reading => reading.Scope, "reading_scope", "ReadingId", "OrganisationId");
        builder.HasEvidence("reading_evidence");
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_reading_chosen", "is_chosen = (chosen_because IS NOT NULL)")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.HasSlug();
        builder.HasDate(target => target.DueBy);
        builder.Property(target => target.Version).HasDefaultValue(1);
        builder.HasText(target => target.Text);
        builder.Property(target => target.Value).HasPrecision(24, 6);
        builder.HasOne(target => target.Programme).WithMany().HasForeignKey(target => target.ProgrammeId);
        builder.HasOne(target => target.Task).WithMany().HasForeignKey(target => target.TaskId);
        builder.HasOne(target => target.Indicator).WithMany().HasForeignKey(target => target.IndicatorId);
        builder.HasOne(target => target.Source).WithMany().HasForeignKey(target => target.SourceId);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_target_value", "value IS NULL OR indicator_id IS NOT NULL")
        );
        builder.RestrictDeletes();
    }
}

internal sealed class TimelineEventConfiguration : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> builder)
    {
        builder.HasSlug();
        builder.HasText(happening => happening.Title);
        builder.HasText(happening => happening.DateNote);
        builder.HasDate(happening => happening.Date);
        builder.HasOne(happening => happening.Programme).WithMany().HasForeignKey(happening => happening.ProgrammeId);
        builder.HasOne(happening => happening.Meeting).WithMany().HasForeignKey(happening => happening.MeetingId);
        builder.HasOne(happening => happening.Agreement).WithMany().HasForeignKey(happening => happening.AgreementId);
        builder.HasLinks(
            happening => happening.Participants,
            "timeline_event_participants",
            "EventId",
            "OrganisationId"
        );
        builder.HasLinks(happening => happening.Fields, "timeline_event_fields", "EventId", "FieldId");
        builder.HasEvidence("timeline_event_evidence");
        builder.HasIndex(happening => new { happening.Status, happening.Kind });
        builder.RestrictDeletes();
    }
}
