using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Data.Releases;

/// <summary>
/// Writes the public register, as one moment saw it, into a zip: the same data of the same day give the same bytes. Rows
/// are passed on as the database writes them, however many there are.
/// </summary>
public sealed class ReleaseWriter(PortalDb db)
{
    private const int BufferLetters = 1 << 16;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>How many rows the tables have together.</returns>
    public async Task<long> WriteAsync(Stream to, DateOnly day, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, true, null, cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await using var moment = await db.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellationToken
        );
        var written = new List<WrittenTable>();
        foreach (var table in ReleaseTable.All)
        {
            written.Add(await TableAsync(Entry(zip, table.Path, day), table, cancellationToken));
        }

        await TextAsync(Entry(zip, "README.md", day), Resource("about-a-release.md"), cancellationToken);
        var licence = Resource("licence.md") + await LicencesAsync(cancellationToken);
        await TextAsync(Entry(zip, ReleasePackage.Licence, day), licence, cancellationToken);
        await TextAsync(Entry(zip, "codebook.csv", day), ReleaseCodebook.Text(ReleaseTable.All), cancellationToken);
        await TextAsync(Entry(zip, "datapackage.json", day), ReleasePackage.Text(day, written), cancellationToken);
        return written.Sum(table => table.Rows);
    }

    private async Task<WrittenTable> TableAsync(ZipArchiveEntry entry, ReleaseTable table, CancellationToken stop)
    {
        var rows = await db.Database.SqlQueryRaw<long>(table.CountSql).SingleAsync(stop);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var to = await entry.OpenAsync(stop);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var sql = $"COPY ({table.Sql}) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')";
        using var from = await connection.BeginTextExportAsync(sql, stop);
        var letters = new char[BufferLetters];
        var encoder = s_utf8.GetEncoder();
        var buffer = new byte[s_utf8.GetMaxByteCount(letters.Length)];
        long bytes = 0;
        int read;
        do
        {
            read = await from.ReadAsync(letters.AsMemory(), stop);
            var count = encoder.GetBytes(letters.AsSpan(0, read), buffer, flush: read == 0);
            digest.AppendData(buffer, 0, count);
            await to.WriteAsync(buffer.AsMemory(0, count), stop);
            bytes += count;
        } while (read > 0);

        return new WrittenTable(table, rows, bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>Who asks for what: every source that has a licence of its own.</summary>
    private async Task<string> LicencesAsync(CancellationToken stop)
    {
        var sources = await db
            .NamedSources.AsNoTracking()
            .Where(source => source.Licence != null)
            .OrderBy(source => source.Slug)
            .ToListAsync(stop);
        var text = new StringBuilder();
        foreach (var source in sources.OrderBy(source => source.Slug, StringComparer.Ordinal))
        {
            var titles = new[] { source.Title.Zh, source.Title.En }.OfType<string>().Distinct(StringComparer.Ordinal);
            text.Append(
                    $"- `{source.Slug}`: {string.Join(" · ", titles)}. {source.Licence}. {source.Address}".TrimEnd()
                )
                .Append('\n');
        }

        return text.ToString();
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string path, DateOnly day)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        // the time of its making would give other bytes for the same data
        entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return entry;
    }

    private static async Task TextAsync(ZipArchiveEntry entry, string text, CancellationToken stop)
    {
        await using var to = await entry.OpenAsync(stop);
        await to.WriteAsync(s_utf8.GetBytes(text), stop);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ReleaseWriter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A table as it stands in the zip.</summary>
internal sealed record WrittenTable(ReleaseTable Table, long Rows, long Bytes, string Sha256);
