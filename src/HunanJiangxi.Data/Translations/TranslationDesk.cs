using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Translations;

/// <summary>
/// Takes the missing language of titles that come from the review desk and have no draft: those of events and milestones.
/// Two who enter the same one wait for each other; the second is told that it is there.
/// </summary>
public sealed class TranslationDesk(PortalDb db)
{
    /// <exception cref="RuleViolationException"><c>translation.…</c>: nothing is saved.</exception>
    public Task EventAsync(
        int id,
        Language language,
        string? words,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        EnterAsync(
            $"SELECT 1 FROM timeline_events WHERE id = {id} FOR UPDATE",
            async () =>
                (
                    await db.TimelineEvents.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
                    ?? throw Unknown(id)
                ).Translate(language, words),
            actor,
            cancellationToken
        );

    /// <inheritdoc cref="EventAsync" />
    public Task MilestoneAsync(
        int id,
        Language language,
        string? words,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        EnterAsync(
            $"SELECT 1 FROM milestones WHERE id = {id} FOR UPDATE",
            async () =>
                (
                    await db.Milestones.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
                    ?? throw Unknown(id)
                ).Translate(language, words),
            actor,
            cancellationToken
        );

    private async Task EnterAsync(
        FormattableString claim,
        Func<Task> translate,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        db.Actor = actor;
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await db.Database.ExecuteSqlAsync(claim, cancellationToken);
        await translate();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static RuleViolationException Unknown(int id) => new("translation.reference", $"There is no record {id}.");
}
