using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Revisions;

/// <summary>A record as the desk shows it before anybody changes it.</summary>
public sealed record RecordView(BilingualText Name, int Version, RevisionContent Content, bool MayRevise);

/// <summary>
/// The one door to changes of definitions, targets and claims: each call is one transaction on what stands at that moment.
/// Broken rules are <see cref="RuleViolationException"/>s (<c>revision.…</c>).
/// </summary>
public sealed class RevisionDesk(PortalDb db, TimeProvider time)
{
    public async Task<RecordView> ReadAsync(
        RevisionKind kind,
        string slug,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var record = await RevisedRecord.LoadAsync(db, kind, slug, cancellationToken);
        return new RecordView(
            record.Name,
            record.Version,
            record.Content(),
            RevisionRules.MayRevise(kind, record.Host, by)
        );
    }

    /// <param name="of">Which record.</param>
    /// <param name="content">What it shall say.</param>
    /// <param name="why">From when on, and why.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="cancellationToken">Gives up before anything is saved.</param>
    public async Task<int> SubmitAsync(
        (RevisionKind Kind, string Slug) of,
        RevisionContent content,
        (string? From, string? ReasonZh, string? ReasonEn) why,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var record = await RevisedRecord.LoadAsync(db, of.Kind, of.Slug, cancellationToken);
        Demand(RevisionRules.MayRevise(of.Kind, record.Host, by), "revision.office");
        var wanted = content.Clean();
        RevisionRules.Demand(
            of.Kind,
            wanted,
            await db.NamedSources.AnyAsync(one => one.Slug == wanted.Source, cancellationToken)
        );
        Demand(
            !await db.Revisions.AnyAsync(
                one => one.Kind == of.Kind && one.Record == of.Slug && one.State == RevisionState.Submitted,
                cancellationToken
            ),
            "revision.open"
        );
        var revision = new Revision(of, record.Content(), wanted, why, by, time.GetUtcNow());
        db.Add(revision);
        await SaveAsync(by, cancellationToken);
        return revision.Id;
    }

    /// <summary>Makes it the record's next version, at once.</summary>
    public async Task PublishAsync(int id, DraftPerson by, CancellationToken cancellationToken)
    {
        var revision = await FindAsync(id, cancellationToken);
        revision.DemandPublisher(by);
        var record = await RevisedRecord.LoadAsync(db, revision.Kind, revision.Record, cancellationToken);
        Demand(record.Content() == revision.Before, "revision.moved");
        var source = await db.NamedSources.SingleOrDefaultAsync(
            one => one.Slug == revision.Content.Source,
            cancellationToken
        );
        if (source is null)
        {
            var office = await db.Organisations.SingleAsync(one => one.Slug == revision.Office, cancellationToken);
            source = RevisedRecord.Entry(revision, office);
            db.Add(source);
        }

        revision.Publish(record.Take(revision.Content, source), by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    public async Task ReturnAsync(int id, string reason, DraftPerson by, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Return(reason, by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    public async Task WithdrawAsync(int id, DraftPerson by, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Withdraw(by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    private async Task<Revision> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Revisions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
        ?? throw new RuleViolationException("revision.reference", $"There is no change {id}.");

    private async Task SaveAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        db.Actor = new Actor(by.Name, by.Office);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("revision.step", "Somebody else was faster.");
        }
        catch (DbUpdateException taken) when (taken.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("revision.open", "A change of this record waits already.");
        }
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The change cannot be taken.");
        }
    }
}
