using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Releases;
using HunanJiangxi.Domain.Releases;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Parts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Public.Data;

/// <summary>The register of a day in one file: described, the same twice, kept, handed out.</summary>
public sealed class ReleaseTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public async Task The_same_data_of_the_same_day_give_the_same_bytes_and_every_reference_holds()
    {
        var bytes = await WrittenAsync(s_day);
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(await WrittenAsync(s_day)));

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var package = JsonDocument.Parse(Text(zip, "datapackage.json"));
        var codebook = CsvRows.Of(Text(zip, "codebook.csv"));
        var tables = new Dictionary<string, CsvRows>(StringComparer.Ordinal);
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var (name, path) = (resource.GetProperty("name").GetString()!, resource.GetProperty("path").GetString()!);
            var content = Bytes(zip, path);
            var rows = tables[name] = CsvRows.Of(Text(zip, path));
            Assert.Equal(content.Length, resource.GetProperty("bytes").GetInt64());
            var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
            Assert.Equal(digest, resource.GetProperty("hash").GetString());
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), rows.Header);
            var explained = codebook.Rows.Where(row => row[0] == name).ToList();
            Assert.Equal(rows.Header, explained.Select(row => row[1]));
            Assert.DoesNotContain(explained, row => row.Any(cell => cell.Length == 0) && row[4].Length > 0);
            Assert.NotEmpty(rows.Rows);
        }

        string[] wanted =
        [
            "counties",
            "agreements",
            "events",
            "readings",
            "meetings",
            "programmes",
            "fields",
            "sources",
            "evidence",
        ];
        Assert.Empty(wanted.Except(tables.Keys));
        Assert.Empty(Dangling(tables));
        Assert.Contains("CC BY 4.0", Text(zip, "LICENCE.md"), StringComparison.Ordinal);
        Assert.Contains("codebook.csv", Text(zip, "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_holds_what_the_register_holds()
    {
        using var zip = new ZipArchive(new MemoryStream(await WrittenAsync(s_day)));
        await using var db = portal.Database();
        var agreements = CsvRows.Of(Text(zip, "data/agreements.csv"));
        var one = await db
            .Agreements.AsNoTracking()
            .Include(known => known.Parties)
                .ThenInclude(party => party.Organisation)
            .OrderByDescending(known => known.Parties.Count)
            .FirstAsync();
        var row = agreements.Rows.Single(row => row[0] == one.Slug);

        Assert.Equal(await db.Agreements.CountAsync(), agreements.Rows.Count);
        Assert.Equal(one.Name.Zh ?? "", agreements.Cell(row, "name_zh"));
        var parties = one.Parties.Select(party => party.Organisation.Slug).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(string.Join(';', parties), agreements.Cell(row, "parties"));
        var events = CsvRows.Of(Text(zip, "data/events.csv"));
        foreach (var happening in await db.TimelineEvents.AsNoTracking().ToListAsync())
        {
            var told = events.Rows.Single(row => row[0] == happening.Slug);
            Assert.Equal(happening.Date?.ToString() ?? "", events.Cell(told, "date"));
            Assert.Equal(happening.Date?.By == true, events.Cell(told, "date_by") == "true");
        }

        var values = CsvRows.Of(Text(zip, "data/readings.csv"));
        Assert.Equal(
            (await db.Readings.Select(reading => reading.Quantity.Value).ToListAsync()).Order(),
            values
                .Rows.Select(row =>
                    decimal.Parse(values.Cell(row, "value"), System.Globalization.CultureInfo.InvariantCulture)
                )
                .Order()
        );
    }

    [Fact]
    public async Task A_release_is_kept_as_it_is_listed_and_handed_out_under_its_date()
    {
        var (release, isNew) = await MakeAsync(s_day);
        var (again, isNewAgain) = await MakeAsync(s_day);
        Assert.Equal((true, false, release.Sha256), (isNew, isNewAgain, again.Sha256));

        var address = $"/data/releases/{ReleaseFile.DayOf(release)}.zip";
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(release.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(10, 19) } };
        using var partial = await portal.Client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(bytes[10..20], await partial.Content.ReadAsByteArrayAsync());
        foreach (var page in new[] { await portal.PageAsync("/zh/data"), await portal.PageAsync("/en/data") })
        {
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            Assert.Contains(release.Sha256, page, StringComparison.Ordinal);
        }

        // what has changed since is in the next day's
        await RenameAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => MakeAsync(s_day));
        Assert.Equal("release.kept", refused.Rule);
        var (next, _) = await MakeAsync(s_day.AddDays(1));
        Assert.NotEqual(release.Sha256, next.Sha256);
        await using var db = portal.Database();
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("UPDATE data_releases SET length = 1")]
    [InlineData("DELETE FROM data_releases")]
    [InlineData("UPDATE data_release_chunks SET start = 1")]
    [InlineData("DELETE FROM data_release_chunks")]
    public async Task The_database_keeps_a_release_whoever_asks(string sql)
    {
        await using var db = portal.Database();
        if (!await db.DataReleases.AnyAsync(one => one.Day == s_day.AddDays(-1)))
        {
            await MakeAsync(s_day.AddDays(-1));
        }

        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Theory]
    [InlineData("2001-01-01")]
    [InlineData("yesterday")]
    [InlineData("2026-11-20T00")]
    public async Task Of_another_day_there_is_none(string day)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/data/releases/{day}.zip", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_verb_makes_todays_release_and_leaves_a_copy()
    {
        var connection = await TestServer.CopyAsync();
        var folder = Directory.CreateTempSubdirectory("release-");
        try
        {
            Assert.Equal(0, await PortalProcess.RunAsync(connection, "release", "--out", folder.FullName));
            Assert.Equal(0, await PortalProcess.RunAsync(connection, "release"));
            Assert.Equal(2, await PortalProcess.RunAsync(connection, "release", "--out", folder.FullName + "/none"));
            var file = Assert.Single(folder.GetFiles());
            await using var zip = await ZipFile.OpenReadAsync(file.FullName);
            Assert.NotNull(zip.GetEntry("datapackage.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Dangling(Dictionary<string, CsvRows> tables) =>
        from table in ReleaseTable.All
        from column in table.Columns
        where column.Refers is not null
        let known = tables[column.Refers!].Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal)
        from row in tables[table.Name].Rows
        let slug = tables[table.Name].Cell(row, column.Name)
        where slug.Length > 0 && !known.Contains(slug)
        select $"{table.Name}.{column.Name}: {slug}";

    private async Task<byte[]> WrittenAsync(DateOnly day)
    {
        await using var db = portal.Database();
        using var memory = new MemoryStream();
        await new ReleaseWriter(db).WriteAsync(memory, day, CancellationToken.None);
        return memory.ToArray();
    }

    private async Task<(DataRelease Release, bool IsNew)> MakeAsync(DateOnly day)
    {
        await using var db = portal.Database();
        return await new ReleaseArchive(db, new ReleaseWriter(db), TimeProvider.System).MakeAsync(
            day,
            CancellationToken.None
        );
    }

    private async Task RenameAsync()
    {
        await using var db = portal.Database();
        db.Actor = new Actor("test", "liuyang");
        var agreement = await db.Agreements.OrderBy(one => one.Slug).FirstAsync();
        agreement.Rename(new BilingualText($"{agreement.Name.Zh}（改）", agreement.Name.En), agreement.Summary);
        await db.SaveChangesAsync();
    }

    private static byte[] Bytes(ZipArchive zip, string path)
    {
        using var from = zip.GetEntry(path)!.Open();
        using var memory = new MemoryStream();
        from.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Text(ZipArchive zip, string path) => System.Text.Encoding.UTF8.GetString(Bytes(zip, path));
}
