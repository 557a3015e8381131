using System.Security.Cryptography;
using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Domain.Releases;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Releases;

/// <summary>The releases that have been made. None is ever changed or taken away, so that whoever cites one finds it.</summary>
public sealed class ReleaseArchive(PortalDb db, ReleaseWriter writer, TimeProvider time)
{
    /// <summary>Makes the day's release; where it is there already with the same bytes, nothing is done.</summary>
    /// <param name="day">The zone's day (UTC+8).</param>
    /// <param name="cancellationToken">Nothing is kept of what was begun.</param>
    /// <returns>The release, and whether it is new.</returns>
    /// <exception cref="RuleViolationException">
    /// <c>release.kept</c>: the day's is there already, and what is public has changed since.
    /// </exception>
    public async Task<(DataRelease Release, bool IsNew)> MakeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        var rows = await writer.WriteAsync(file, day, cancellationToken);
        file.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        if (await FindAsync(day, cancellationToken) is { } known)
        {
            return known.Sha256 == sha256
                ? (known, false)
                : throw new RuleViolationException(
                    "release.kept",
                    $"The release of {day:yyyy-MM-dd} is kept as it is; what has changed since is in the next day's."
                );
        }

        var release = new DataRelease(day, file.Length, sha256, rows, time.GetUtcNow());
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(release);
        await db.SaveChangesAsync(cancellationToken);
        await KeepAsync(release.Id, file, cancellationToken);
        await whole.CommitAsync(cancellationToken);
        return (release, true);
    }

    public Task<DataRelease?> FindAsync(DateOnly day, CancellationToken cancellationToken) =>
        db.DataReleases.AsNoTracking().SingleOrDefaultAsync(release => release.Day == day, cancellationToken);

    public static PieceStream Open(PortalDb db, DataRelease release) =>
        new(
            db.DataReleaseChunks.Where(chunk => chunk.ReleaseId == release.Id)
                .Select(chunk => new StoredPiece { Start = chunk.Start, Content = chunk.Content }),
            release.Length
        );

    private async Task KeepAsync(int id, FileStream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[DataReleaseChunk.MostBytes];
        file.Position = 0;
        long start = 0;
        int count;
        while ((count = await file.ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken)) > 0)
        {
            var content = buffer[..count];
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO data_release_chunks (release_id, start, content) VALUES ({id}, {start}, {content})",
                cancellationToken
            );
            start += count;
        }
    }
}
