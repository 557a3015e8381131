using System.Net;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests;

public sealed class HostTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_portal_says_that_it_is_well(string path) =>
        Assert.Contains("Healthy", await portal.PageAsync(path), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("en-US,en;q=0.9", "/en")]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", "/zh")]
    [InlineData("fr", "/zh")]
    public async Task The_root_leads_to_the_visitors_language(string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("Accept-Language", accepted);
        using var answer = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }
}
