using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HunanJiangxi.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(120);
        builder
            .HasOne(user => user.Office)
            .WithMany()
            .HasForeignKey(user => user.OfficeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_user_erased", "erased_at IS NULL OR deactivated_at IS NOT NULL")
        );
    }
}

/// <summary>
/// The framework leaves passkeys out unless its options ask for them, and not every program that opens the database has
/// these options; so the table is described here, as the framework's own store wants it.
/// </summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data, data => data.ToJson("data"));
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }
}

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("sign_in_sessions");
        builder.Property(session => session.KeyHash).HasMaxLength(64);
        builder.Property(session => session.Device).HasMaxLength(80);
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasOne(session => session.User).WithMany().HasForeignKey(session => session.UserId);
    }
}

internal sealed class SignInAttemptConfiguration : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("sign_in_attempts");
        builder.HasKey(attempt => attempt.Key);
        builder.Property(attempt => attempt.Key).HasMaxLength(64);
        builder.HasIndex(attempt => attempt.Since);
    }
}

internal sealed class AccountTicketConfiguration : IEntityTypeConfiguration<AccountTicket>
{
    public void Configure(EntityTypeBuilder<AccountTicket> builder)
    {
        builder.ToTable("account_tickets");
        builder.Property(ticket => ticket.TokenHash).HasMaxLength(64);
        builder.HasIndex(ticket => ticket.TokenHash).IsUnique();
        builder.HasOne(ticket => ticket.User).WithMany().HasForeignKey(ticket => ticket.UserId);
    }
}

internal sealed class WorkspaceVisitConfiguration : IEntityTypeConfiguration<WorkspaceVisit>
{
    public void Configure(EntityTypeBuilder<WorkspaceVisit> builder)
    {
        builder.ToTable("workspace_visits");
        builder.HasKey(visit => visit.UserId);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<WorkspaceVisit>(visit => visit.UserId);
    }
}

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(search => search.Name).HasMaxLength(SavedSearch.LongestName);
        builder.Property(search => search.Address).HasMaxLength(SavedSearch.LongestAddress);
        builder.HasIndex(search => new { search.UserId, search.Name }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(search => search.UserId);
    }
}

internal sealed class WatchConfiguration : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("watches");
        builder.HasKey(watch => new
        {
            watch.UserId,
            watch.Kind,
            watch.Slug,
        });
        builder.Property(watch => watch.Slug).HasMaxLength(160);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(watch => watch.UserId);
    }
}
