using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.Timeline;

public sealed class TimelinePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/zh/timeline", "2021年10月", "出处原句")]
    [InlineData("/en/timeline", "October 2021", "Source sentence")]
    public async Task Events_stand_under_their_years_with_their_proof(string path, string date, string proof)
    {
        var page = await portal.PageAsync(path);

        Assert.Contains(date, page, StringComparison.Ordinal);
        Assert.Contains(proof, page, StringComparison.Ordinal);
        Assert.Contains("<blockquote", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("id=\"y2021\"", StringComparison.Ordinal)
                < page.IndexOf("id=\"y2014\"", StringComparison.Ordinal),
            "The newest year comes first."
        );
    }

    [Theory]
    [InlineData("/zh/timeline")]
    [InlineData("/en/timeline?county=liuyang&field=transport&status=done&from=2014&sort=date")]
    public async Task It_asks_the_database_at_most_eight_times(string path) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 1, 8);

    [Fact]
    public async Task The_first_view_is_light()
    {
        var page = await portal.PageAsync("/zh/timeline");

        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=\"", page, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Length < 200_000, $"{page.Length} characters");
    }

    [Theory]
    [InlineData("kind=nothing", "kind")]
    [InlineData("from=yesterday", "from")]
    [InlineData("county=atlantis", "county")]
    [InlineData("after=nonsense", "after")]
    public async Task A_word_that_cannot_be_read_is_named(string query, string word)
    {
        using var page = await portal.Client.GetAsync(new Uri($"/zh/timeline?{query}", UriKind.Relative));
        using var api = await portal.Client.GetAsync(new Uri($"/api/v1/events?{query}", UriKind.Relative));
        using var problem = JsonDocument.Parse(await api.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, api.StatusCode);
        Assert.Equal(word, problem.RootElement.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Pages_by_key_hold_every_event_once()
    {
        var all = await EventsAsync("/api/v1/events?limit=500");
        var seen = new List<string>();
        var next = "/api/v1/events?limit=3";
        while (next is not null)
        {
            using var page = JsonDocument.Parse(await portal.PageAsync(next));
            seen.AddRange(Slugs(page));
            var key = page.RootElement.GetProperty("next").GetString();
            next = key is null ? null : $"/api/v1/events?limit=3&after={key}";
        }

        Assert.NotEmpty(all);
        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task Every_event_carries_its_evidence()
    {
        using var page = JsonDocument.Parse(await portal.PageAsync("/api/v1/events?limit=500"));

        Assert.All(
            page.RootElement.GetProperty("items").EnumerateArray(),
            happening =>
                Assert.True(
                    happening.GetProperty("evidence").GetArrayLength() > 0
                        || happening.GetProperty("source").ValueKind == JsonValueKind.Object
                )
        );
    }

    [Fact]
    public async Task The_feed_and_the_calendar_hold_the_same_events()
    {
        var feed = XDocument.Parse(await portal.PageAsync("/zh/timeline.atom"));
        var calendar = await portal.PageAsync("/zh/timeline.ics");
        var table = await portal.PageAsync("/en/timeline.csv");
        XNamespace atom = "http://www.w3.org/2005/Atom";

        Assert.NotEmpty(feed.Root!.Elements(atom + "entry"));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20200228", calendar, StringComparison.Ordinal);
        Assert.Contains("slug,date,precision", table, StringComparison.Ordinal);
    }

    private async Task<List<string>> EventsAsync(string path)
    {
        using var page = JsonDocument.Parse(await portal.PageAsync(path));
        return Slugs(page);
    }

    private static List<string> Slugs(JsonDocument page) =>
        [.. page.RootElement.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("slug").GetString()!)];
}
