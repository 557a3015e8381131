using HunanJiangxi.Browser.Tests.Staff;
using HunanJiangxi.Tests.Shared;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>One portal and one Chromium for all tests of a collection; two collections run side by side.</summary>
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

    private IPlaywright _playwright = null!;

    public PortalHost Portal { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var program = FindBrowser();
        Portal = new PortalHost(await TestServer.CopyAsync());
        await Portal.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visit.Patience / 2);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = s_flags });
        // before any test makes an account: afterwards there is no first one to open
        await FirstAdministrator.OpenAsync(this);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
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

/// <summary>What everybody sees.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>What the staff does.</summary>
[CollectionDefinition(Name)]
public sealed class StaffCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "staff in the browser";
}
