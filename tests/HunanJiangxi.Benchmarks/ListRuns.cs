using System.Diagnostics;
using System.Net;

namespace HunanJiangxi.Benchmarks;

/// <summary>How long the first pages of the staff's lists take, from the request to the last byte.</summary>
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
    ];

    public static async Task RunAsync(Uri address, string name, string password)
    {
        using var client = new HttpClient { BaseAddress = address };
        await StaffSession.BeginAsync(client, name, password);
        foreach (var page in s_pages)
        {
            // what comes first is compiled first
            for (var time = 0; time < Times; time++)
            {
                await TakeAsync(client, page);
            }

            var taken = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                taken.Add(await TakeAsync(client, page));
            }

            taken.Sort();
            Console.WriteLine(
                FormattableString.Invariant(
                    $"lists: {page} {taken[Times / 2]:0} ms, at most {taken[^1]:0} ms (wanted: 100)"
                )
            );
        }
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
