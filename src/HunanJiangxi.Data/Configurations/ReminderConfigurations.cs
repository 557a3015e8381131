using HunanJiangxi.Data.Reminders;
using HunanJiangxi.Domain.Milestones;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.HasOne(reminder => reminder.Milestone).WithMany().HasForeignKey(reminder => reminder.MilestoneId);
        builder.HasOne(reminder => reminder.Party).WithMany().HasForeignKey(reminder => reminder.PartyId);
        builder
            .HasIndex(reminder => new
            {
                reminder.MilestoneId,
                reminder.PartyId,
                reminder.Kind,
                reminder.DueStart,
            })
            .IsUnique();
        builder.HasIndex(reminder => reminder.RaisedAt).HasFilter("mailed_at IS NULL");
        builder.RestrictDeletes();
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds");
        builder.Property(feed => feed.TokenHash).HasMaxLength(64);
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
        builder.HasOne(feed => feed.Office).WithMany().HasForeignKey(feed => feed.OfficeId);

        // an office has one address that answers
        builder.HasIndex(feed => feed.OfficeId).IsUnique().HasFilter("revoked_at IS NULL");
        builder.RestrictDeletes();
    }
}
