using HunanJiangxi.Browser.Tests.Staff;
using HunanJiangxi.Tests.Shared;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>One portal and one Chromium for all tests; two collections run side by side on them.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] s_names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    private static readonly string[] s_flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    // the components of the staff's pages know one portal a process, so the collections share it
    private static readonly SemaphoreSlim s_gate = new(1, 1);
    private static (IPlaywright Playwright, PortalHost Portal, IBrowser Browser)? s_shared;
    private static int s_users;

    public PortalHost Portal { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            s_users++;
            var isFirst = s_shared is null;
            s_shared ??= await StartAsync();
            (Portal, Browser) = (s_shared.Value.Portal, s_shared.Value.Browser);
            if (isFirst)
            {
                // before any test makes an account: afterwards there is no first one to open
                await FirstAdministrator.OpenAsync(this);
            }
        }
        finally
        {
            s_gate.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (--s_users == 0 && s_shared is { } shared)
            {
                await shared.Browser.DisposeAsync();
                shared.Playwright.Dispose();
                await shared.Portal.DisposeAsync();
                s_shared = null;
            }
        }
        finally
        {
            s_gate.Release();
        }
    }

    private static async Task<(IPlaywright Playwright, PortalHost Portal, IBrowser Browser)> StartAsync()
    {
        var program = FindBrowser();
        var settings = new Dictionary<string, string>
        {
            ["Pages:KeptMegabytes"] = "16",
            // files as a published portal gives them out: compressed in the build, not anew and badly at every request
            ["ReloadStaticAssetsAtRuntime"] = "false",
        };
        var portal = new PortalHost(await TestServer.CopyAsync(), settings);
        await portal.StartAsync();
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visit.Patience / 2);
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = s_flags });
        return (playwright, portal, browser);
    }

    private static string FindBrowser()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return s_names
                .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"The browser tests need Chromium, and none of {string.Join(", ", s_names)} is on the PATH. "
                    + "On Debian it is the package chromium; eng/test.sh installs it where it may."
            );
    }
}

/// <summary>Page after page, as they stand.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>What the staff does, step by step.</summary>
[CollectionDefinition(Name)]
public sealed class StaffCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "staff in the browser";
}
