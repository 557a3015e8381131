using System.Security.Cryptography;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Attachments;

/// <summary>
/// Takes files for drafts, piece by piece: what has come stays, so that a sender who was cut off goes on where the portal
/// stopped. A broken rule is a <see cref="RuleViolationException"/> (<c>attachment.…</c>, <c>draft.…</c>).
/// </summary>
public sealed class AttachmentDesk(PortalDb db, TimeProvider time)
{
    private const int MostOfDraft = 200;
    private static readonly TimeSpan s_waits = TimeSpan.FromDays(7);

    /// <summary>The file that the claim announces: begun anew, or as far as it came when it was announced before.</summary>
    public async Task<AttachedFile> BeginAsync(
        int draftId,
        FileClaim claim,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var draft = await WritableAsync(draftId, by, cancellationToken);
        await ForgetAsync(cancellationToken);
        var waiting = await db
            .AttachedFiles.Where(one =>
                one.DraftId == draftId && one.By == by.Name && one.CompletedAt == null && one.Refused == null
            )
            .ToListAsync(cancellationToken);
        if (waiting.Find(one => one.IsSame(claim)) is { } begun)
        {
            return begun;
        }

        if (await db.AttachedFiles.CountAsync(one => one.DraftId == draftId, cancellationToken) >= MostOfDraft)
        {
            throw new RuleViolationException("attachment.many", $"Draft {draftId} has been sent too many files.");
        }

        var file = new AttachedFile(Guid.CreateVersion7(), draft, claim, by, time.GetUtcNow());
        db.Add(file);
        await SaveAsync(by, cancellationToken);
        return file;
    }

    /// <summary>What the person sent to the draft under this number; null for anybody else's.</summary>
    public Task<AttachedFile?> FindAsync(int draftId, Guid id, DraftPerson by, CancellationToken cancellationToken) =>
        db.AttachedFiles.SingleOrDefaultAsync(
            one => one.Id == id && one.DraftId == draftId && one.By == by.Name,
            cancellationToken
        );

    /// <summary>
    /// Takes what comes from <paramref name="offset"/> on. What had come when the line broke is kept, and the break is
    /// thrown on. The last byte completes the file.
    /// </summary>
    public async Task AppendAsync(
        AttachedFile file,
        long offset,
        Stream content,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        await WritableAsync(file.DraftId, by, cancellationToken);
        if (!file.IsWaiting || offset != file.Received)
        {
            throw new RuleViolationException("attachment.offset", $"{file.Received} bytes have come.");
        }

        var buffer = new byte[AttachmentChunk.MostBytes];
        var at = offset;
        while (at < file.Length)
        {
            var count = await FillAsync(content, buffer, file, at, cancellationToken);
            if (count == 0)
            {
                return;
            }

            // nobody waits for the rest of a file of a wrong kind
            if (at == 0 && count >= FileContent.HeadBytes && FileContent.Announced(buffer.AsSpan(0, count)) is null)
            {
                file.Refuse("attachment.content");
                await ThrowAwayAsync(file, by, cancellationToken);
            }

            at += count;
        }

        await DemandEndAsync(content, cancellationToken);
        await CompleteAsync(file, by, cancellationToken);
    }

    /// <summary>The content of a file that is whole.</summary>
    public static PieceStream Open(PortalDb db, AttachedFile file) =>
        new(
            db.AttachmentChunks.Where(chunk => chunk.FileId == file.Id)
                .Select(chunk => new StoredPiece { Start = chunk.Start, Content = chunk.Content }),
            file.Length
        );

    private async Task<int> FillAsync(
        Stream content,
        byte[] buffer,
        AttachedFile file,
        long at,
        CancellationToken cancellationToken
    )
    {
        var most = (int)Math.Min(buffer.Length, file.Length - at);
        var count = 0;
        try
        {
            int read;
            while (
                count < most
                && (read = await content.ReadAsync(buffer.AsMemory(count, most - count), cancellationToken)) > 0
            )
            {
                count += read;
            }
        }
        finally
        {
            // also when the line breaks in the middle
            if (count > 0)
            {
                await KeepAsync(file, at, buffer[..count]);
            }
        }

        return count;
    }

    private async Task KeepAsync(AttachedFile file, long at, byte[] content)
    {
        await using var both = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var taken = await db
            .AttachedFiles.Where(one =>
                one.Id == file.Id && one.Received == at && one.CompletedAt == null && one.Refused == null
            )
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Received, at + content.Length));
        if (taken == 0)
        {
            throw new RuleViolationException("attachment.offset", "Somebody else sends the same file.");
        }

        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO attachment_chunks (file_id, start, content) VALUES ({file.Id}, {at}, {content})"
        );
        await both.CommitAsync(CancellationToken.None);
    }

    private async Task CompleteAsync(AttachedFile file, DraftPerson by, CancellationToken cancellationToken)
    {
        await db.Entry(file).ReloadAsync(cancellationToken);
        await using var content = Open(db, file);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var finding = await FileContent.InspectAsync(content, cancellationToken);
        if (file.Complete(finding, sha256, time.GetUtcNow()))
        {
            await SaveAsync(by, cancellationToken);
        }
        else
        {
            await ThrowAwayAsync(file, by, cancellationToken);
        }
    }

    private async Task ThrowAwayAsync(AttachedFile file, DraftPerson by, CancellationToken cancellationToken)
    {
        await SaveAsync(by, cancellationToken);
        await db.AttachmentChunks.Where(chunk => chunk.FileId == file.Id).ExecuteDeleteAsync(cancellationToken);
        throw new RuleViolationException(file.Refused!, $"{file.Name} is not kept.");
    }

    // what was begun and left for a week has never been part of a record
    private Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var old = time.GetUtcNow() - s_waits;
        return db.Database.ExecuteSqlAsync(
            $"""
            WITH forgotten AS (
                UPDATE attached_files SET refused = 'attachment.left'
                WHERE completed_at IS NULL AND refused IS NULL AND begun_at < {old} RETURNING id)
            DELETE FROM attachment_chunks USING forgotten WHERE file_id = forgotten.id
            """,
            cancellationToken
        );
    }

    private static async Task DemandEndAsync(Stream content, CancellationToken cancellationToken)
    {
        if (await content.ReadAsync(new byte[1], cancellationToken) > 0)
        {
            throw new RuleViolationException("attachment.length", "More came than was announced.");
        }
    }

    private async Task<AgreementDraft> WritableAsync(int id, DraftPerson by, CancellationToken cancellationToken)
    {
        var draft =
            await db.AgreementDrafts.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw new RuleViolationException("draft.reference", $"There is no draft {id}.");
        var slugs = (draft.Base?.Parties ?? []).Select(party => party.Organisation).ToList();
        var units = await db
            .Organisations.Where(body => slugs.Contains(body.Slug))
            .ToDictionaryAsync(body => body.Slug, body => body.UnitCode, cancellationToken);
        return !draft.MayWrite(by, units)
                ? throw new RuleViolationException("draft.reference", "Another office's draft.")
            : draft.IsWritable ? draft
            : throw new RuleViolationException("draft.step", $"Nobody writes in a draft that is {draft.State}.");
    }

    private Task<int> SaveAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        db.Actor = new Actor(by.Name, by.Office);
        return db.SaveChangesAsync(cancellationToken);
    }
}
