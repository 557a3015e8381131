using System.IO.Compression;
using System.Text;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Backup;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Seeding;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Backup;

/// <summary>A backup of the seeded portal, taken while it runs, put into other databases.</summary>
[Collection(DeskCollection.Name)]
public sealed class BackupTests(PortalFixture portal) : IClassFixture<PortalFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-backup-");

    private string Archive => Path.Combine(_folder.FullName, "portal.backup");

    [Fact]
    public async Task What_was_backed_up_stands_in_another_database_row_for_row()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("kept", PortalRoles.Publisher);
        await WriteAsync();
        await using var before = portal.Database();
        await using var restored = await EmptyAsync();
        await RestoreAsync(restored);

        Assert.Equal(await TableContents.OfAsync(before, all: true), await TableContents.OfAsync(restored, all: true));
        Assert.Empty(await new DataCheck(restored).FaultsAsync(CancellationToken.None));
        await using var second = new PortalHost(restored.Database.GetConnectionString()!);
        await second.StartAsync();
        using var returning = new Visitor(second);
        using var signedIn = await returning.SignInAsync("kept");
        Assert.Contains("review", await returning.ReadAsync("/staff/review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_portal_goes_on_counting_chaining_and_guarding()
    {
        await WriteAsync();
        await using var restored = await EmptyAsync();
        await RestoreAsync(restored);
        restored.Actor = new Actor("editor", "liuyang");
        restored.NamedSources.Add(new NamedSource("after-the-restoration", new("恢复之后", "After it")));
        await restored.SaveChangesAsync();

        Assert.Empty(await new DataCheck(restored).FaultsAsync(CancellationToken.None));
        await Assert.ThrowsAsync<PostgresException>(() =>
            restored.Database.ExecuteSqlRawAsync("DELETE FROM audit_entries")
        );
        await using var before = portal.Database();
        Assert.Equal(await SchemaAsync(before), await SchemaAsync(restored));
    }

    [Fact]
    public async Task A_change_during_the_backup_is_in_it_whole_or_not_at_all()
    {
        var changed = false;
        await using var db = portal.Database();
        await new BackupWriter(db, TimeProvider.System).WriteAsync(Archive, Change, CancellationToken.None);
        await using var restored = await EmptyAsync();
        await RestoreAsync(restored);

        Assert.True(changed);
        Assert.False(await restored.NamedSources.AnyAsync(source => source.Slug == "written-meanwhile"));
        Assert.Empty(await new DataCheck(restored).FaultsAsync(CancellationToken.None));

        void Change(BackupStep step)
        {
            if (!changed)
            {
                changed = true;
                ChangeAsync().GetAwaiter().GetResult();
            }
        }

        async Task ChangeAsync()
        {
            await using var other = portal.Database();
            other.NamedSources.Add(new NamedSource("written-meanwhile", new("其间", "Meanwhile")));
            await other.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task A_filled_database_is_replaced_only_when_asked()
    {
        await WriteAsync();
        await using var filled = Context(await TestServer.CopyAsync());
        await filled.Database.ExecuteSqlRawAsync("UPDATE seed_stamps SET loaded_at = now()");

        Assert.Contains("is not empty", await RefusalAsync(filled, Archive), StringComparison.Ordinal);
        await new BackupRestorer(filled).RestoreAsync(Archive, replaces: true, _ => { }, CancellationToken.None);
        await using var before = portal.Database();
        Assert.Equal(await TableContents.OfAsync(before, all: true), await TableContents.OfAsync(filled, all: true));
    }

    [Fact]
    public async Task Wrong_cut_off_damaged_and_newer_files_are_refused_and_leave_the_database_empty()
    {
        await WriteAsync();
        await using var db = await EmptyAsync();
        Assert.Contains("There is no file", await RefusalAsync(db, Archive + "x"), StringComparison.Ordinal);

        var wrong = Derived("wrong");
        await File.WriteAllTextAsync(wrong, "这不是备份");
        Assert.Contains("is no backup", await RefusalAsync(db, wrong), StringComparison.Ordinal);

        var cut = Derived("cut");
        File.Copy(Archive, cut);
        await using (var file = File.OpenWrite(cut))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Contains("its end is missing", await RefusalAsync(db, cut), StringComparison.Ordinal);
        var damaged = await AlteredAsync("damaged", "tables/counties.copy", text => text[..^3]);
        Assert.Contains("table counties", await RefusalAsync(db, damaged), StringComparison.Ordinal);

        var later = await AlteredAsync(
            "later",
            "manifest.json",
            text => text.Replace("\"Version\": 1", "\"Version\": 2")
        );
        Assert.Contains("newer program", await RefusalAsync(db, later), StringComparison.Ordinal);

        var migrated = await AlteredAsync("migrated", "manifest.json", text => text.Replace("_Guards", "_Later"));
        Assert.Contains("_Later", await RefusalAsync(db, migrated), StringComparison.Ordinal);
        Assert.Empty(await TableContents.OfAsync(db, all: true));
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file()
    {
        await WriteAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(WriteAsync);

        Assert.Contains("exists already", refused.Message, StringComparison.Ordinal);
        Assert.Single(_folder.GetFiles());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task WriteAsync()
    {
        await using var db = portal.Database();
        await new BackupWriter(db, TimeProvider.System).WriteAsync(Archive, _ => { }, CancellationToken.None);
    }

    private async Task RestoreAsync(PortalDb db) =>
        await new BackupRestorer(db).RestoreAsync(Archive, replaces: false, _ => { }, CancellationToken.None);

    private static async Task<string> RefusalAsync(PortalDb db, string path)
    {
        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            new BackupRestorer(db).RestoreAsync(path, replaces: false, _ => { }, CancellationToken.None)
        );
        return refused.Message;
    }

    private string Derived(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The backup with one entry of other words; digits and letters only, so that bytes stay bytes.</summary>
    private async Task<string> AlteredAsync(string name, string entryName, Func<string, string> change)
    {
        var path = Derived(name);
        File.Copy(Archive, path);
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry(entryName)!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync(), Encoding.Latin1))
        {
            text = await reader.ReadToEndAsync();
        }

        entry.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(entryName).OpenAsync(), Encoding.Latin1);
        await writer.WriteAsync(change(text));
        return path;
    }

    /// <summary>Every trigger, constraint and index, as the database would write them down.</summary>
    private static Task<List<string>> SchemaAsync(PortalDb db) =>
        db
            .Database.SqlQueryRaw<string>(
                """
                SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS "Value" FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace
                UNION ALL SELECT tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                ORDER BY 1
                """
            )
            .ToListAsync();

    private static async Task<PortalDb> EmptyAsync() => Context(await TestServer.EmptyAsync());

    private static PortalDb Context(string connection) =>
        new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connection).Options, TimeProvider.System);
}
