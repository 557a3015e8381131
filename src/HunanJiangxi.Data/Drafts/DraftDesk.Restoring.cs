using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Drafts;

/// <summary>Going back to an older version, which is a new one.</summary>
public sealed partial class DraftDesk
{
    /// <summary>A draft over the published agreement that says what an older version said.</summary>
    /// <param name="draftId">The published draft that holds the version.</param>
    /// <param name="before">The version that it was begun over, not the one that it became.</param>
    /// <param name="by">Who goes back.</param>
    /// <param name="cancellationToken">Gives up before anything is saved.</param>
    /// <returns>The draft's number.</returns>
    public async Task<int> RestoreAsync(int draftId, bool before, DraftPerson by, CancellationToken cancellationToken)
    {
        // a draft that was begun for it and cannot be written is not left behind
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        var published = await FindAsync(draftId, cancellationToken);
        var older = before ? published.Base : published.Working;
        if (older is null || published is not { State: DraftState.Published, AgreementId: { } agreementId })
        {
            throw new RuleViolationException("draft.reference", $"Draft {draftId} holds no such version.");
        }

        var id = await CorrectAsync(agreementId, by, cancellationToken);
        var draft = await FindAsync(id, cancellationToken);
        var units = await UnitsAsync([draft.Base!, older], cancellationToken);
        draft.Restore(older, by, units, time.GetUtcNow());
        await SaveOnceAsync(by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}
