using System.Diagnostics;
using System.Net;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>Two nodes that keep their pages, on one database.</summary>
public sealed class KeptPageTests : IAsyncLifetime
{
    private const string Address = "/zh/agreements/intellectual-property-protection";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly Dictionary<string, string> s_keeping = new() { ["Pages:KeptMegabytes"] = "8" };

    private PortalHost _first = null!;
    private PortalHost _second = null!;

    public async Task InitializeAsync()
    {
        var database = await TestServer.CopyAsync();
        (_first, _second) = (new PortalHost(database, s_keeping), new PortalHost(database, s_keeping));
        await _first.StartAsync();
        await _second.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    [Theory]
    [InlineData("/zh/timeline")]
    [InlineData("/en/counties/liuyang?tab=agreements")]
    [InlineData("/api/v1/agreements?limit=20")]
    public async Task A_kept_page_asks_the_database_nothing(string path)
    {
        using var client = _first.Client();
        await KeptAsync(client, path);
        _first.Queries.Reset();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(_first.Queries.Commands);
    }

    [Fact]
    public async Task A_change_is_soon_on_every_node()
    {
        using var one = _first.Client();
        using var other = _second.Client();
        await KeptAsync(one, Address);
        await KeptAsync(other, Address);

        var name = await RenameAsync();

        await ShowsAsync(one, name);
        await ShowsAsync(other, name);
    }

    [Fact]
    public async Task A_node_that_hears_nothing_keeps_nothing_and_starts_again_by_itself()
    {
        using var client = _first.Client();
        await KeptAsync(client, Address);
        await using (var db = _first.Database())
        {
            await db.Database.ExecuteSqlRawAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal: changes' AND datname = current_database()"
            );
        }

        var name = await RenameAsync();

        await ShowsAsync(client, name);
        await KeptAsync(client, Address);
    }

    [Fact]
    public async Task Whoever_has_a_page_already_is_not_sent_it_again()
    {
        using var client = _first.Client();
        await KeptAsync(client, Address);
        using var first = await client.GetAsync(new Uri(Address, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await client.SendAsync(again);

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, GZIP", "gzip")]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task A_page_comes_in_the_coding_that_is_read(string? asked, string? expected)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = _first.Address,
        };
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", asked);

            using var answer = await client.SendAsync(request);

            Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_kept()
    {
        using var client = _first.Client();
        for (var time = 0; time < 3; time++)
        {
            using var answer = await client.GetAsync(new Uri("/zh/agreements/no-such-one", UriKind.Relative));

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.Headers.Age);
        }
    }

    [Fact]
    public async Task Every_table_calls_out_or_is_known_to_be_private()
    {
        await using var db = _first.Database();
        var silent = await db
            .Database.SqlQueryRaw<string>(
                """
                SELECT relname::text AS "Value" FROM pg_class c
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                    AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'calls_out')
                """
            )
            .ToListAsync();

        Assert.Equal(
            [
                "__EFMigrationsHistory",
                "account_tickets",
                "agreement_drafts",
                "asp_net_role_claims",
                "asp_net_roles",
                "asp_net_user_claims",
                "asp_net_user_logins",
                "asp_net_user_passkeys",
                "asp_net_user_roles",
                "asp_net_user_tokens",
                "asp_net_users",
                "attached_files",
                "attachment_chunks",
                "audit_entries",
                "calendar_feeds",
                "data_release_chunks",
                "draft_copies",
                "draft_steps",
                "mistake_reports",
                "proposals",
                "protection_keys",
                "reading_sheet_steps",
                "reading_sheets",
                "reminders",
                "saved_searches",
                "search_bits",
                "search_entries",
                "search_syllables",
                "search_terms",
                "seed_stamps",
                "setup_tickets",
                "sign_in_attempts",
                "sign_in_sessions",
                "watches",
                "workspace_visits",
            ],
            silent.Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Asks until the answer is one that was kept.</summary>
    private static async Task KeptAsync(HttpClient client, string path)
    {
        for (var time = 0; time < 100; time++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Headers.Age is not null)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"{path} is not kept after ten seconds.");
    }

    private async Task<string> RenameAsync()
    {
        var name = $"知识产权保护 {Guid.NewGuid():n}";
        await using var db = _second.Database();
        db.Actor = new Actor("test", "liuyang");
        var agreement = await db.Agreements.SingleAsync(one => one.Slug == "intellectual-property-protection");
        agreement.Rename(new BilingualText(name, agreement.Name.En), agreement.Summary);
        await db.SaveChangesAsync();
        return name;
    }

    private static async Task ShowsAsync(HttpClient client, string name)
    {
        var begun = Stopwatch.GetTimestamp();
        string page;
        do
        {
            page = await client.GetStringAsync(new Uri(Address, UriKind.Relative));
        } while (!page.Contains(name, StringComparison.Ordinal) && Stopwatch.GetElapsedTime(begun) < s_patience);

        Assert.Contains(name, page, StringComparison.Ordinal);
    }
}
