using System.Diagnostics;
using System.Globalization;

namespace HunanJiangxi.Benchmarks;

/// <summary>
/// How long one visitor waits for a search, and for public pages that are made anew, from the request to the last byte. The
/// portal keeps no pages meanwhile.
/// </summary>
internal static class PublicRuns
{
    private const int Warm = 8;
    private const int Times = 25;

    private static readonly string[] s_searches =
    [
        "教育",
        "医疗",
        "合作",
        "协议",
        "浏阳",
        "浏阳 水利",
        "浏阳上栗",
        "合成第777号",
        "教育合作活动",
        "湘赣红",
        "schools",
        "hospitals",
        "agreement",
        "synthetic event tourism",
        "Liuyang",
        "shangli rivers",
        "ly",
        "wenlv",
        "educaton",
        "瀏陽",
    ];

    private static readonly string[] s_pages =
    [
        "",
        "/timeline",
        "/timeline?county=liuyang",
        "/counties",
        "/counties/liuyang",
        "/agreements",
        "/agreements?county=liuyang&field=education",
        "/agreements/medical-cooperation",
        "/indicators",
        "/indicators/brand-products",
        "/meetings",
        "/programmes",
        "/fields/education",
        "/sources",
        "/matrix",
        "/matrix/liuyang/shangli",
    ];

    public static async Task SearchAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var all = new List<double>();
        foreach (var words in s_searches)
        {
            var taken = await TakenAsync(client, $"/api/v1/search?limit=20&q={Uri.EscapeDataString(words)}");
            all.AddRange(taken);
            Say($"search: {words}", taken, 15);
        }

        Say("search: all of them", all, 15);
    }

    public static async Task PagesAsync(Uri address, string label)
    {
        using var client = new HttpClient { BaseAddress = address };
        var all = new List<double>();
        foreach (var page in s_pages)
        {
            var taken = await TakenAsync(client, $"/zh{page}");
            all.AddRange(taken);
            Say($"anew ({label}): /zh{page}", taken, 25);
        }

        Say($"anew ({label}): all of them", all, 25);
    }

    private static async Task<List<double>> TakenAsync(HttpClient client, string address)
    {
        // what comes first is compiled first
        for (var time = 0; time < Warm; time++)
        {
            await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        }

        var taken = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var begun = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return taken;
    }

    private static void Say(string what, List<double> taken, int wanted)
    {
        taken.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} p50 {taken[taken.Count / 2]:0.0} ms, p95 {taken[(int)(taken.Count * 0.95)]:0.0} ms (wanted: {wanted})"
            )
        );
    }
}
