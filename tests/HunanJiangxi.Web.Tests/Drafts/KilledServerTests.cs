using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Data.Embedded;
using HunanJiangxi.Domain.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Drafts;

/// <summary>A database server that is killed while a thousand drafts are saved loses none that it had acknowledged.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Drafts = 1000;
    private const int AtOnce = 64;
    private static readonly DraftPerson s_officer = new("officer", "liuyang", "430181");
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;

    [Fact]
    public async Task No_acknowledged_save_is_lost_when_the_database_is_killed()
    {
        var acknowledged = new HashSet<int>();
        SeenDraft[] drafts;
        await using (var server = await EmbeddedPostgres.StartAsync(_folder))
        {
            await using (var db = Database(server))
            {
                await db.Database.MigrateAsync();
            }

            drafts = await AllAsync(server, Enumerable.Range(0, Drafts), BegunAsync);
            var enough = new Random().Next(Drafts / 5, Drafts * 4 / 5);
            await AllAsync(server, drafts, SavedAsync);
            Assert.InRange(acknowledged.Count, enough, Drafts - 1);

            async Task<bool> SavedAsync(PortalDb db, SeenDraft draft)
            {
                try
                {
                    var written = draft.Record with { NameZh = NameOf(draft.Id), TextZh = TextOf(draft.Id) };
                    await new DraftDesk(db, TimeProvider.System).SaveAsync(draft, written, s_officer, default);
                }
                catch (Exception e) when (e is NpgsqlException or DbUpdateException or InvalidOperationException)
                {
                    // whoever gets an error has no promise
                    return false;
                }

                lock (acknowledged)
                {
                    acknowledged.Add(draft.Id);
                    if (acknowledged.Count == enough)
                    {
                        Kill();
                    }
                }

                return true;
            }
        }

        await using var again = await EmbeddedPostgres.StartAsync(_folder);
        await using var after = Database(again);
        var stored = await after.AgreementDrafts.AsNoTracking().ToDictionaryAsync(draft => draft.Id);
        Assert.Equal(Drafts, stored.Count);
        foreach (var draft in drafts)
        {
            var record = stored[draft.Id].Working;
            var isWhole = (record.NameZh, record.TextZh) == (NameOf(draft.Id), TextOf(draft.Id));
            var isUntouched = (record.NameZh, record.TextZh) == (null, null);
            Assert.True(
                isWhole || (isUntouched && !acknowledged.Contains(draft.Id)),
                $"Draft {draft.Id}, acknowledged: {acknowledged.Contains(draft.Id)}, holds '{record.NameZh}'."
            );
        }

        Assert.Empty(await new DataCheck(after).FaultsAsync(default));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<SeenDraft> BegunAsync(PortalDb db, int number)
    {
        var id = await new DraftDesk(db, TimeProvider.System).BeginAsync(s_officer, default);
        return await db
            .AgreementDrafts.Where(draft => draft.Id == id)
            .Select(draft => new SeenDraft(draft.Id, EF.Property<uint>(draft, "Version"), draft.Working))
            .SingleAsync();
    }

    private static async Task<TResult[]> AllAsync<T, TResult>(
        EmbeddedPostgres server,
        IEnumerable<T> items,
        Func<PortalDb, T, Task<TResult>> act
    )
    {
        using var room = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(
            items.Select(async item =>
            {
                await room.WaitAsync();
                try
                {
                    await using var db = Database(server);
                    return await act(db, item);
                }
                finally
                {
                    room.Release();
                }
            })
        );
    }

    /// <summary>Kills the server and every process of it, as a power cut would: nobody is asked.</summary>
    private void Kill()
    {
        var file = Path.Combine(_folder, "postgresql", "cluster", "postmaster.pid");
        using var server = Process.GetProcessById(
            int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture)
        );
        server.Kill(entireProcessTree: true);
    }

    private static string NameOf(int draft) =>
        string.Create(CultureInfo.InvariantCulture, $"两地第{draft}号边界联防协议");

    private static string TextOf(int draft) => string.Join('\n', Enumerable.Repeat(NameOf(draft), 20));

    private static PortalDb Database(EmbeddedPostgres server) =>
        new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(server.ConnectionString).Options, TimeProvider.System);
}
