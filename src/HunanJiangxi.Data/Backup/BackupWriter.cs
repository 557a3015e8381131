using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Data.Backup;

/// <summary>
/// Writes every table of the portal, as one moment saw them all, into one file. The portal may go on running and
/// writing meanwhile. The file takes its name only when it is whole and has been read back.
/// </summary>
public sealed class BackupWriter(PortalDb db, TimeProvider time)
{
    private const UnixFileMode OnlyForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <exception cref="BackupException">The file exists already, or its folder does not.</exception>
    public async Task<BackupSummary> WriteAsync(
        string path,
        Action<BackupStep> progress,
        CancellationToken cancellationToken
    )
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new BackupException($"'{path}' exists already; a backup never replaces another one.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new BackupException($"There is no folder '{Path.GetDirectoryName(full)}'.");
        }

        var unfinished = full + ".unfinished";
        try
        {
            await FillAsync(unfinished, progress, cancellationToken);
            await using var written = await BackupFile.OpenAsync(unfinished, cancellationToken);
            await written.InspectAsync(progress, cancellationToken);
            File.Move(unfinished, full);
            return written.Summary;
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new BackupException($"'{path}' cannot be written: {refused.Message}", refused);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task FillAsync(string path, Action<BackupStep> progress, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // it holds the digests of passwords and the keys of cookies
            options.UnixCreateMode = OnlyForOwner;
        }

        await using var file = new FileStream(path, options);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, true, null, cancellationToken))
        {
            db.Database.SetCommandTimeout(TimeSpan.FromDays(1));
            await using var moment = await db.Database.BeginTransactionAsync(
                IsolationLevel.RepeatableRead,
                cancellationToken
            );
            var manifest = await TablesAsync(zip, progress, cancellationToken);
            await using var to = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(to, manifest, s_json, cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private async Task<BackupManifest> TablesAsync(
        ZipArchive zip,
        Action<BackupStep> progress,
        CancellationToken cancellationToken
    )
    {
        var catalogue = new TableCatalogue(db);
        var tables = await catalogue.TablesAsync(cancellationToken);
        var written = new List<BackupTable>();
        foreach (var (name, columns) in tables)
        {
            var rows = await catalogue.RowsAsync(name, cancellationToken);
            var table = new BackupTable(name, columns, rows, 0, "");
            var entry = zip.CreateEntry(table.EntryName, CompressionLevel.Fastest);
            var step = new BackupStep(BackupWork.Writing, name, written.Count + 1, tables.Count, 0);
            await using var to = await entry.OpenAsync(cancellationToken);
            var sql = $"COPY {TableCatalogue.Target(table)} TO STDOUT (FORMAT BINARY)";
            await using var from = await Connection().BeginRawBinaryCopyAsync(sql, cancellationToken);
            var (bytes, sha256) = await CountedCopy.RunAsync(from, to, Tell, cancellationToken);
            written.Add(table with { Bytes = bytes, Sha256 = sha256 });

            void Tell(long done) => progress(step with { Bytes = done });
        }

        return new BackupManifest(
            BackupManifest.FormatName,
            BackupManifest.NewestVersion,
            time.GetUtcNow(),
            [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)],
            written,
            await catalogue.SequencesAsync(cancellationToken)
        );
    }

    private NpgsqlConnection Connection() => (NpgsqlConnection)db.Database.GetDbConnection();
}
