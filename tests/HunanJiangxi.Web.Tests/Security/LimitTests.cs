using System.Net;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Security;

public sealed class LimitTests
{
    [Fact]
    public async Task Searching_too_often_is_refused_with_the_time_to_wait_and_reading_is_not()
    {
        await using var portal = await StartAsync(("Limits:SearchesPerMinute", "3"));
        using var client = portal.Client();
        for (var search = 0; search < 3; search++)
        {
            using var found = await GetAsync(client, "/zh/agreements?q=x");
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }

        using var page = await GetAsync(client, "/zh/agreements?q=x");
        using var data = await GetAsync(client, "/api/v1/agreements?q=x");
        using var read = await GetAsync(client, "/zh/agreements?q=");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("搜索过于频繁", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, data.StatusCode);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task A_body_larger_than_a_form_is_refused()
    {
        await using var portal = await StartAsync(("Limits:BodyBytes", "1000"));
        using var client = portal.Client();
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Form.UserName", new string('a', 5000))]);
        using var answer = await client.PostAsync(new Uri("/account/login", UriKind.Relative), body);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    private static async Task<PortalHost> StartAsync((string Key, string Value) setting)
    {
        var settings = new Dictionary<string, string> { [setting.Key] = setting.Value };
        var portal = new PortalHost(await TestServer.CopyAsync(), settings);
        await portal.StartAsync();
        return portal;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative));
}
