using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Drafts;

/// <summary>A draft as somebody sees it: what it says and the row version that says so.</summary>
public sealed record SeenDraft(int Id, uint Version, DraftRecord Record);

/// <summary>What became of a save.</summary>
/// <param name="Seen">What stands now.</param>
/// <param name="Joined">Who else had saved since, and when, where both versions could be joined or clash.</param>
/// <param name="At">When what stands now was saved.</param>
/// <param name="Copy">The number of the copy that was laid aside; null where everything was saved.</param>
public sealed record SavedDraft(SeenDraft Seen, string? Joined, DateTimeOffset At, int? Copy);

/// <summary>
/// The one door to drafts: each call is one transaction on what stands at that moment. Broken rules are
/// <see cref="RuleViolationException"/>s (<c>draft.…</c>); <c>draft.moved</c> says that somebody else was faster.
/// </summary>
public sealed partial class DraftDesk(PortalDb db, TimeProvider time)
{
    private const int MostTrials = 25;

    public async Task<int> BeginAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        var draft = new AgreementDraft(by, null, new Dictionary<string, string?>(), time.GetUtcNow());
        db.Add(draft);
        await SaveAsync(by, cancellationToken);
        return draft.Id;
    }

    /// <summary>The open draft over a published agreement, begun if there is none.</summary>
    public async Task<int> CorrectAsync(int agreementId, DraftPerson by, CancellationToken cancellationToken)
    {
        if (await OpenOverAsync(agreementId, cancellationToken) is { } open)
        {
            return open;
        }

        var agreement =
            await PublishedRecord.LoadAsync(db, agreementId, cancellationToken)
            ?? throw new RuleViolationException("draft.reference", $"There is no agreement {agreementId}.");
        var record = PublishedRecord.Of(agreement);
        var draft = new AgreementDraft(
            by,
            (agreement, record),
            await UnitsAsync([record], cancellationToken),
            time.GetUtcNow()
        );
        db.Add(draft);
        try
        {
            await SaveAsync(by, cancellationToken);
            return draft.Id;
        }
        catch (DbUpdateException)
        {
            // somebody of another office began one at the same moment
            db.ChangeTracker.Clear();
            return await OpenOverAsync(agreementId, cancellationToken)
                ?? throw new RuleViolationException("draft.moved", "Somebody else was faster.");
        }
    }

    /// <summary>
    /// Saves what has been written since <paramref name="seen"/>. What somebody else saved meanwhile is joined with it; where
    /// both wrote different things in one place, theirs stands and this version is laid aside for its writer to decide.
    /// </summary>
    public async Task<SavedDraft> SaveAsync(
        SeenDraft seen,
        DraftRecord record,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        for (var trial = 1; ; trial++)
        {
            try
            {
                return await TrySaveAsync(seen, record, by, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // what was read before must not be taken for what stands now
                db.ChangeTracker.Clear();
                if (trial == MostTrials)
                {
                    throw new RuleViolationException("draft.moved", "Too many people save this draft at once.");
                }
            }
        }
    }

    /// <summary>Saves what a person made of two versions that clashed, and closes the copy.</summary>
    public async Task<SavedDraft> SettleAsync(
        int copyId,
        IReadOnlySet<string> mine,
        uint version,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var copy = await db.DraftCopies.SingleAsync(
            one => one.Id == copyId && one.By == by.Name && one.SettledAt == null,
            cancellationToken
        );
        var draft = await FindAsync(copy.DraftId, cancellationToken);
        if (VersionOf(draft) != version)
        {
            throw new RuleViolationException("draft.moved", "The draft has changed since both versions were shown.");
        }

        var settled = DraftMerge.Of(copy.Before, draft.Working, copy.Working).Settle(mine);
        draft.Write(settled, by, await UnitsAsync(draft, settled, cancellationToken), time.GetUtcNow());
        copy.Settle(time.GetUtcNow());
        await SaveOnceAsync(by, cancellationToken);
        return new SavedDraft(Seen(draft), null, draft.SavedAt, null);
    }

    public Task SubmitAsync(SeenDraft seen, DraftPerson by, CancellationToken cancellationToken) =>
        StepAsync(
            seen,
            by,
            async draft =>
            {
                if (
                    await db.DraftCopies.AnyAsync(
                        copy => copy.DraftId == draft.Id && copy.SettledAt == null,
                        cancellationToken
                    )
                )
                {
                    throw new RuleViolationException(
                        "draft.copies",
                        "A version that was laid aside has not been decided."
                    );
                }

                draft.Submit(by, await UnitsAsync(draft, draft.Working, cancellationToken), time.GetUtcNow());
            },
            cancellationToken
        );

    public Task WithdrawAsync(SeenDraft seen, DraftPerson by, CancellationToken cancellationToken) =>
        StepAsync(
            seen,
            by,
            async draft =>
                draft.Withdraw(by, await UnitsAsync(draft, draft.Working, cancellationToken), time.GetUtcNow()),
            cancellationToken
        );

    public Task ReturnAsync(SeenDraft seen, string reason, DraftPerson by, CancellationToken cancellationToken) =>
        StepAsync(
            seen,
            by,
            draft =>
            {
                draft.Return(reason, by, time.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Makes the draft the public version, at once.</summary>
    /// <returns>The agreement's slug.</returns>
    public async Task<string> PublishAsync(SeenDraft seen, DraftPerson by, CancellationToken cancellationToken)
    {
        Agreement? agreement = null;
        await StepAsync(
            seen,
            by,
            async draft =>
            {
                draft.DemandPublisher(by);
                var taker = new StepTaker(by.Name, by.Office, time.GetUtcNow());
                agreement = await new DraftPublisher(db).WriteAsync(draft, taker, cancellationToken);
                draft.Publish(agreement, by, time.GetUtcNow());
            },
            cancellationToken
        );
        return agreement!.Slug;
    }

    private async Task<SavedDraft> TrySaveAsync(
        SeenDraft seen,
        DraftRecord record,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var draft = await FindAsync(seen.Id, cancellationToken);
        var merge = DraftMerge.Of(seen.Record, draft.Working, record);
        var joined = DraftParts.Same(seen.Record, draft.Working) ? null : draft.SavedBy;
        if (merge.Clashes.Count > 0)
        {
            var copy = new DraftCopy(draft, seen.Record, record, by.Name, time.GetUtcNow());
            db.Add(copy);
            await SaveAsync(by, cancellationToken);
            return new SavedDraft(Seen(draft), joined, draft.SavedAt, copy.Id);
        }

        var whole = joined is null ? record : merge.Joined;
        if (draft.Write(whole, by, await UnitsAsync(draft, whole, cancellationToken), time.GetUtcNow()))
        {
            await SaveAsync(by, cancellationToken);
        }

        return new SavedDraft(Seen(draft), joined, draft.SavedAt, null);
    }

    private async Task StepAsync(
        SeenDraft seen,
        DraftPerson by,
        Func<AgreementDraft, Task> step,
        CancellationToken cancellationToken
    )
    {
        var draft = await FindAsync(seen.Id, cancellationToken);
        if (VersionOf(draft) != seen.Version)
        {
            throw new RuleViolationException("draft.moved", "The draft has changed since it was shown.");
        }

        await step(draft);
        await SaveOnceAsync(by, cancellationToken);
    }

    private async Task SaveOnceAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(by, cancellationToken);
        }
        catch (DbUpdateException beaten) when (Beaten.Is(beaten))
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("draft.moved", "The draft has changed since it was shown.");
        }
    }

    private Task<int> SaveAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        db.Actor = new Actor(by.Name, by.Office);
        return db.SaveChangesAsync(cancellationToken);
    }

    private async Task<AgreementDraft> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.AgreementDrafts.SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken)
        ?? throw new RuleViolationException("draft.reference", $"There is no draft {id}.");

    private Task<int?> OpenOverAsync(int agreementId, CancellationToken cancellationToken) =>
        db
            .AgreementDrafts.Where(draft =>
                draft.AgreementId == agreementId
                && (
                    draft.State == DraftState.Draft
                    || draft.State == DraftState.Submitted
                    || draft.State == DraftState.Returned
                )
            )
            .Select(draft => (int?)draft.Id)
            .SingleOrDefaultAsync(cancellationToken);

    private SeenDraft Seen(AgreementDraft draft) => new(draft.Id, VersionOf(draft), draft.Working);

    private uint VersionOf(AgreementDraft draft) => db.Entry(draft).Property<uint>("Version").CurrentValue;

    private Task<Dictionary<string, string?>> UnitsAsync(
        AgreementDraft draft,
        DraftRecord record,
        CancellationToken cancellationToken
    ) => UnitsAsync(draft.Base is null ? [record] : [record, draft.Base], cancellationToken);

    private Task<Dictionary<string, string?>> UnitsAsync(DraftRecord[] records, CancellationToken cancellationToken)
    {
        var slugs = records
            .SelectMany(record =>
                record
                    .Parties.Select(party => party.Organisation)
                    .Concat(record.Milestones.SelectMany(one => one.Parties))
            )
            .Distinct()
            .ToList();
        return db
            .Organisations.Where(body => slugs.Contains(body.Slug))
            .ToDictionaryAsync(body => body.Slug, body => body.UnitCode, cancellationToken);
    }
}
