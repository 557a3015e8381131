using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>How somebody looks at the portal.</summary>
internal sealed record Visitor(int Width = 1280)
{
    public bool HasScript { get; init; } = true;

    /// <summary>The language of the staff pages.</summary>
    public string? Language { get; init; }

    /// <summary>Another portal than that of all tests.</summary>
    public Uri? Portal { get; init; }
}

/// <summary>A person's stay: one page with its own cookies, and what went wrong in the browser meanwhile.</summary>
internal sealed class Visit
{
    /// <summary>Milliseconds; a busy machine is no fault of the portal's.</summary>
    public const float Patience = 60_000;

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly Uri _address;

    private Visit(IPage page, Uri address)
    {
        (Page, _address) = (page, address);
        Watch(page);
    }

    public IPage Page { get; }

    /// <summary>Console errors, script errors, failed answers and requests to another host, so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Runs the steps; where one fails, the test's message names a picture of what was on the screen.</summary>
    public static async Task RunAsync(BrowserFixture browser, Visitor visitor, Func<Visit, Task> steps)
    {
        var address = visitor.Portal ?? browser.Portal.Address;
        await using var context = await browser.Browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = visitor.Width, Height = 900 },
                JavaScriptEnabled = visitor.HasScript,
                ColorScheme = ColorScheme.Light,
                Locale = "zh-CN",
            }
        );
        context.SetDefaultTimeout(Patience);
        if (visitor.Language is { } language)
        {
            await context.AddCookiesAsync([
                new()
                {
                    Name = "lang",
                    Value = language,
                    Url = address.ToString(),
                },
            ]);
        }

        var visit = new Visit(await context.NewPageAsync(), address);
        try
        {
            await steps(visit);
        }
        catch (Exception failure)
        {
            var picture = Pictures.NextName();
            await visit.Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
            throw new VisitFailedException(visit.Describe(failure, picture), failure);
        }
    }

    /// <summary>Opens a page and waits until it stands.</summary>
    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer?.Ok, $"{path} answered {answer?.Status}");
    }

    /// <summary>A second page of the same person.</summary>
    public async Task<IPage> SecondPageAsync()
    {
        var page = await Page.Context.NewPageAsync();
        Watch(page);
        return page;
    }

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme is not ("data" or "blob" or "about") && target.Authority != _address.Authority)
            {
                _faults.Enqueue($"another host: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _faults.Enqueue($"{response.Status}: {response.Url}");
            }
        };
    }

    private string Describe(Exception failure, string picture)
    {
        var words = new StringBuilder(failure.Message);
        words.AppendLine().Append(CultureInfo.InvariantCulture, $"at {Page.Url}, picture: {picture}");
        foreach (var fault in _faults)
        {
            words.AppendLine().Append(fault);
        }

        return words.ToString();
    }
}

/// <summary>A visit that did not go as the test says; the message tells where and names the picture.</summary>
public sealed class VisitFailedException(string message, Exception inner) : Exception(message, inner);
