using System.IO.Compression;
using System.Text.Json;

namespace HunanJiangxi.Data.Backup;

/// <summary>
/// A backup that was opened for reading: a ZIP file with a manifest and one entry a table, so that any tool can look into it.
/// </summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private BackupFile(FileStream file, ZipArchive zip, BackupManifest manifest) =>
        (_file, _zip, Manifest) = (file, zip, manifest);

    public BackupManifest Manifest { get; }

    public BackupSummary Summary =>
        new(
            Manifest.TakenAt,
            Manifest.Tables.Count,
            Manifest.Tables.Sum(table => table.Rows),
            Manifest.Tables.Sum(table => table.Bytes),
            _file.Length
        );

    /// <exception cref="BackupException">No such file, no backup, cut off, or written by a newer program.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BackupException($"There is no file '{path}'.");
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = await UnzipAsync(file, path, cancellationToken);
            return new BackupFile(file, zip, await ManifestAsync(zip, path, cancellationToken));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads every table to its end and compares count and digest with the manifest.</summary>
    /// <exception cref="BackupException">Names the table that is damaged.</exception>
    public async Task InspectAsync(Action<BackupStep> progress, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= Manifest.Tables.Count; number++)
        {
            var step = StepOf(BackupWork.Inspecting, number);
            await CopyAsync(Manifest.Tables[number - 1], Stream.Null, Tell, cancellationToken);

            void Tell(long bytes) => progress(step with { Bytes = bytes });
        }
    }

    public async Task CopyAsync(
        BackupTable table,
        Stream to,
        Action<long> progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var entry =
                _zip.GetEntry(table.EntryName) ?? throw new InvalidDataException($"{table.EntryName} is missing");
            await using var from = await entry.OpenAsync(cancellationToken);
            var copied = await CountedCopy.RunAsync(from, to, progress, cancellationToken);
            if (copied != (table.Bytes, table.Sha256))
            {
                throw new InvalidDataException("its digest is another one");
            }
        }
        catch (InvalidDataException fault)
        {
            throw new BackupException($"The backup is damaged: table {table.Name}: {fault.Message}.", fault);
        }
    }

    /// <param name="number">Of the table, counted from one.</param>
    public BackupStep StepOf(BackupWork work, int number) =>
        new(work, Manifest.Tables[number - 1].Name, number, Manifest.Tables.Count, 0);

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
    }

    private static async Task<ZipArchive> UnzipAsync(FileStream file, string path, CancellationToken cancellationToken)
    {
        var head = new byte[2];
        var isZip = await file.ReadAtLeastAsync(head, 2, false, cancellationToken) == 2 && head is [0x50, 0x4b];
        file.Position = 0;
        try
        {
            return await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, true, null, cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw new BackupException(
                isZip ? $"'{path}' is not whole: its end is missing." : $"'{path}' is no backup of this portal.",
                fault
            );
        }
    }

    private static async Task<BackupManifest> ManifestAsync(
        ZipArchive zip,
        string path,
        CancellationToken cancellationToken
    )
    {
        if (zip.GetEntry(BackupManifest.EntryName) is not { } entry)
        {
            throw new BackupException($"'{path}' is no backup of this portal.");
        }

        try
        {
            await using var from = await entry.OpenAsync(cancellationToken);
            using var read = await JsonDocument.ParseAsync(from, default, cancellationToken);
            RequireKnown(read.RootElement, path);
            return read.RootElement.Deserialize<BackupManifest>()!;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or KeyNotFoundException)
        {
            throw new BackupException($"The manifest of '{path}' cannot be read.", fault);
        }
    }

    // before the rest is read: a later version may say it in other words
    private static void RequireKnown(JsonElement manifest, string path)
    {
        if (manifest.GetProperty(nameof(BackupManifest.Format)).ToString() != BackupManifest.FormatName)
        {
            throw new BackupException($"'{path}' is no backup of this portal.");
        }

        if (
            !manifest.GetProperty(nameof(BackupManifest.Version)).TryGetInt32(out var version)
            || version > BackupManifest.NewestVersion
        )
        {
            throw new BackupException(
                $"'{path}' was written by a newer program: its format is {version}, and this program reads "
                    + $"{BackupManifest.NewestVersion}."
            );
        }
    }
}
