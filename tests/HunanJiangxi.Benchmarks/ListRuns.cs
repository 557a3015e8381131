using System.Diagnostics;
using System.Net;
using HunanJiangxi.Data.Embedded;
using Npgsql;

namespace HunanJiangxi.Benchmarks;

/// <summary>
/// How long the first pages of the staff's lists take, from the request to the last byte, and how much of it the database
/// works on.
/// </summary>
internal static class ListRuns
{
    private const int Times = 15;

    private static readonly string[] s_pages =
    [
        "/staff",
        "/staff/review",
        "/staff/review?kind=Agreement",
        "/staff/register",
        "/staff/register?kind=Framework",
        "/staff/register/drafts",
        "/staff/audit",
        "/staff/audit?record=Proposal",
        "/staff/values",
        "/staff/milestones?whose=everybody",
        "/staff/reminders",
        "/staff/watches",
        "/staff/review/translations",
        "/staff/brief/liuyang",
    ];

    // a connection of the server tells what it has done once a second at most
    private static readonly TimeSpan s_told = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Uri address, string name, string password, string folder)
    {
        await using var server = await EmbeddedPostgres.StartAsync(
            folder,
            new EmbeddedPostgresOptions { Exclusive = false }
        );
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        using var client = new HttpClient { BaseAddress = address };
        await StaffSession.BeginAsync(client, name, password);
        foreach (var page in s_pages)
        {
            // what comes first is compiled first
            for (var time = 0; time < Times; time++)
            {
                await TakeAsync(client, page);
            }

            var before = await WorkedAsync(connection);
            var taken = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                taken.Add(await TakeAsync(client, page));
            }

            var database = (await WorkedAsync(connection) - before) / Times;
            taken.Sort();
            Console.WriteLine(
                FormattableString.Invariant(
                    $"lists: {page} {database:0} ms of the database (wanted: 100), {taken[Times / 2]:0} ms in all, at most {taken[^1]:0}"
                )
            );
        }
    }

    /// <summary>Milliseconds that the server has worked on statements of this database.</summary>
    private static async Task<double> WorkedAsync(NpgsqlConnection connection)
    {
        await Task.Delay(s_told);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT active_time FROM pg_stat_database WHERE datname = current_database()";
        return (double)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<double> TakeAsync(HttpClient client, string page)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (
            answer.StatusCode != HttpStatusCode.OK
            || answer.RequestMessage!.RequestUri!.AbsolutePath != page.Split('?')[0]
        )
        {
            throw new InvalidOperationException(
                $"{page} answered {answer.StatusCode} at {answer.RequestMessage!.RequestUri}."
            );
        }

        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
