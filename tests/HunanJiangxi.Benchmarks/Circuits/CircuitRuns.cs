using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace HunanJiangxi.Benchmarks.Circuits;

/// <summary>How much memory open drafts take, and how fast typing is answered while many type.</summary>
internal static class CircuitRuns
{
    private const int Idle = 500;
    private const int Active = 200;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_typing = TimeSpan.FromSeconds(60);

    /// <param name="address">The portal's.</param>
    /// <param name="process">Its process, whose memory is told.</param>
    public static async Task RunAsync(Uri address, int process, string name, string password)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = address };
        await StaffSession.BeginAsync(client, name, password);
        var drafts = await StaffSession.DraftsAsync(client, Idle);
        Say($"circuits: before any {Resident(process)} MB");
        var visitors = new List<CircuitVisitor>();
        using var pinging = new CancellationTokenSource();
        try
        {
            foreach (var draft in drafts)
            {
                var visitor = new CircuitVisitor(address, cookies);
                visitors.Add(visitor);
                await visitor.OpenAsync(client, draft);
                if (visitors.Count % 100 == 0)
                {
                    await Task.WhenAll(visitors.Select(one => one.PingAsync()));
                    Say($"circuits: {visitors.Count} open, {Resident(process)} MB");
                }
            }

            var alive = PingAsync(visitors, pinging.Token);
            await Task.Delay(TimeSpan.FromSeconds(30));
            Say($"circuits: {visitors.Count} idle, {Resident(process)} MB (wanted: under 1000)");
            var taken = (await Task.WhenAll(visitors.Take(Active).Select(TypeAsync))).SelectMany(one => one).ToList();
            taken.Sort();
            Say(
                $"circuits: {Active} typing, {taken.Count} times, half within {taken[taken.Count / 2]:0.0} ms, 95 of 100 within {taken[taken.Count * 95 / 100]:0.0} ms (wanted: 200), all within {taken[^1]:0.0} ms; {Resident(process)} MB"
            );
            await pinging.CancelAsync();
            await alive.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            foreach (var visitor in visitors)
            {
                await visitor.DisposeAsync();
            }
        }
    }

    /// <summary>Types every five seconds, from a moment of its own on.</summary>
    private static async Task<List<double>> TypeAsync(CircuitVisitor visitor, int number)
    {
        await Task.Delay(s_pause * (number / (double)Active));
        var taken = new List<double>();
        var begun = Stopwatch.GetTimestamp();
        for (var time = 1; Stopwatch.GetElapsedTime(begun) < s_typing; time++)
        {
            var answer = await visitor.TypeAsync(
                string.Create(CultureInfo.InvariantCulture, $"第{number}号合成草稿，第{time}次书写")
            );
            taken.Add(answer.TotalMilliseconds);
            await Task.Delay(s_pause);
        }

        return taken;
    }

    private static async Task PingAsync(List<CircuitVisitor> visitors, CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), cancellation);
            await Task.WhenAll(visitors.Select(one => one.PingAsync()));
        }
    }

    private static long Resident(int process)
    {
        using var portal = Process.GetProcessById(process);
        return portal.WorkingSet64 / 1_000_000;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
