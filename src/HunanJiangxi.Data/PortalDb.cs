using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Configurations;
using HunanJiangxi.Data.Releases;
using HunanJiangxi.Data.Reminders;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Releases;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data;

/// <summary>
/// The portal's database. Every save writes what it changed to the audit trail, in the same transaction, on behalf of
/// <see cref="Actor"/>.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, TimeProvider time)
    : IdentityDbContext<PortalUser>(options)
{
    public Actor Actor { get; set; } = Actor.Portal;

    public DbSet<AdministrativeUnit> AdministrativeUnits => Set<AdministrativeUnit>();
    public DbSet<County> Counties => Set<County>();
    public DbSet<Cluster> Clusters => Set<Cluster>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<ProgrammeTask> ProgrammeTasks => Set<ProgrammeTask>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<CooperationField> CooperationFields => Set<CooperationField>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();
    public DbSet<AgreementRelation> AgreementRelations => Set<AgreementRelation>();
    public DbSet<AgreementStep> AgreementSteps => Set<AgreementStep>();
    public DbSet<AgreementDraft> AgreementDrafts => Set<AgreementDraft>();
    public DbSet<DraftStep> DraftSteps => Set<DraftStep>();
    public DbSet<DraftCopy> DraftCopies => Set<DraftCopy>();
    public DbSet<AttachedFile> AttachedFiles => Set<AttachedFile>();
    public DbSet<AttachmentChunk> AttachmentChunks => Set<AttachmentChunk>();
    public DbSet<AgreementAttachment> AgreementAttachments => Set<AgreementAttachment>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<IndicatorDefinition> Indicators => Set<IndicatorDefinition>();
    public DbSet<Reading> Readings => Set<Reading>();
    public DbSet<ReadingSheet> ReadingSheets => Set<ReadingSheet>();
    public DbSet<ReadingSheetStep> ReadingSheetSteps => Set<ReadingSheetStep>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<TimelineEvent> TimelineEvents => Set<TimelineEvent>();
    public DbSet<NamedSource> NamedSources => Set<NamedSource>();
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();
    public DbSet<DataRelease> DataReleases => Set<DataRelease>();
    public DbSet<DataReleaseChunk> DataReleaseChunks => Set<DataReleaseChunk>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<WorkspaceVisit> WorkspaceVisits => Set<WorkspaceVisit>();
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();
    public DbSet<Watch> Watches => Set<Watch>();
    public DbSet<SetupTicket> SetupTickets => Set<SetupTicket>();
    public DbSet<AccountTicket> AccountTickets => Set<AccountTicket>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<SeedStamp> SeedStamps => Set<SeedStamp>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous: use SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        var trail = AuditTrail.Collect(ChangeTracker);
        await using var transaction = await OwnTransaction.BeginAsync(Database, cancellationToken);
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        try
        {
            // everything that changed has been found above; looking again costs more the more a context holds
            ChangeTracker.AutoDetectChangesEnabled = false;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await AppendAsync([.. trail.Entries(Actor, time.GetUtcNow())], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task AppendAsync(List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        AuditEntries.AddRange(entries);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);

        // nobody changes an audit entry, so that nobody needs to watch it
        entries.ForEach(entry => Entry(entry).State = EntityState.Detached);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        SnakeCaseNames.ApplyTo(builder.Model);
    }
}
