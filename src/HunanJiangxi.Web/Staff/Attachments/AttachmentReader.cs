using HunanJiangxi.Data;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Attachments;

/// <summary>Reads the files that a draft was sent or was begun with.</summary>
public sealed class AttachmentReader(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The whole files that were sent to a draft, whether it names them or not.</summary>
    public async Task<IReadOnlyList<DraftAttachment>> SentAsync(int draft, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await db
            .AttachedFiles.AsNoTracking()
            .Where(file => file.DraftId == draft && file.CompletedAt != null)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellation);
        return [.. files.Select(DraftAttachment.Of)];
    }

    /// <summary>
    /// A file for whoever may see the draft: its own office, the offices of the agreement's parties, and a publisher once it
    /// has been submitted. Null for everybody else.
    /// </summary>
    public static async Task<AttachedFile?> FindAsync(
        PortalDb db,
        (int Draft, Guid File) wanted,
        DraftPerson person,
        bool isPublisher,
        CancellationToken cancellation
    )
    {
        var draft = await db
            .AgreementDrafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == wanted.Draft, cancellation);
        if (draft is null || !await MaySeeAsync(db, draft, person, isPublisher, cancellation))
        {
            return null;
        }

        var file = await db
            .AttachedFiles.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == wanted.File && one.CompletedAt != null, cancellation);
        var belongs = file?.DraftId == draft.Id || draft.Base?.Attachments.Any(one => one.File == wanted.File) == true;
        return belongs ? file : null;
    }

    private static async Task<bool> MaySeeAsync(
        PortalDb db,
        AgreementDraft draft,
        DraftPerson person,
        bool isPublisher,
        CancellationToken cancellation
    )
    {
        if (isPublisher && draft.State != DraftState.Draft)
        {
            return true;
        }

        var slugs = (draft.Base?.Parties ?? []).Select(party => party.Organisation).ToList();
        var units = await db
            .Organisations.Where(body => slugs.Contains(body.Slug))
            .ToDictionaryAsync(body => body.Slug, body => body.UnitCode, cancellation);
        return draft.MayWrite(person, units);
    }
}
