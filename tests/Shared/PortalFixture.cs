using HunanJiangxi.Data;

namespace HunanJiangxi.Tests.Shared;

/// <summary>A running portal on a database of its own, for one class of tests.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    public PortalHost Portal { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = new PortalHost(await TestServer.CopyAsync());
        await Portal.StartAsync();
        Client = Portal.Client();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Portal.DisposeAsync();
    }

    public PortalDb Database() => Portal.Database();

    /// <summary>The page's text; a status other than 200 fails with what was answered.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(
            answer.IsSuccessStatusCode,
            $"GET {path} answered {(int)answer.StatusCode}: {body[..Math.Min(body.Length, 2000)]}"
        );
        return body;
    }

    /// <summary>How many commands one request sends to the database, after a first one has warmed the caches.</summary>
    public async Task<IReadOnlyCollection<string>> QueriesOfAsync(string path)
    {
        await PageAsync(path);
        Portal.Queries.Reset();
        await PageAsync(path);
        return Portal.Queries.Commands;
    }
}
