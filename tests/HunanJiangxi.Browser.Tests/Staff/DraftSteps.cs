using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>What a person does on a draft's page.</summary>
internal static class DraftSteps
{
    /// <summary>Begins a draft and waits until its form is alive.</summary>
    public static async Task<string> BeginAsync(IPage page)
    {
        await page.GotoAsync("/staff/register");
        for (var trial = 0; trial < 60 && !page.Url.Contains("/drafts/", StringComparison.Ordinal); trial++)
        {
            // before its circuit stands the button does nothing
            if (await page.Locator("[data-register=new]").CountAsync() > 0)
            {
                await page.Locator("[data-register=new]").ClickAsync(new() { Timeout = 2_000 });
            }

            await page.WaitForTimeoutAsync(700);
        }

        Assert.Contains("/drafts/", page.Url, StringComparison.Ordinal);
        await AliveFormAsync(page);
        return new Uri(page.Url).PathAndQuery;
    }

    /// <summary>The page is drawn before its circuit stands: until then what is typed reaches nobody.</summary>
    public static async Task AliveFormAsync(IPage page)
    {
        var count = page.Locator("#find-party-count");
        var before = await count.TextContentAsync();
        for (var trial = 0; trial < 60; trial++)
        {
            await page.Locator("#find-party").FillAsync(trial % 2 == 0 ? "xx" : "xxx");
            await page.WaitForTimeoutAsync(300);
            if (await count.TextContentAsync() != before)
            {
                break;
            }
        }

        await page.Locator("#find-party").FillAsync("");
    }

    public static async Task AliveAsync(IPage page, string selector)
    {
        await Assertions.Expect(page.Locator(selector)).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(2_000);
        if (selector.StartsWith('['))
        {
            await page.Locator(selector).First.CheckAsync();
        }
    }

    public static async Task AddPartyAsync(IPage page, string words)
    {
        await page.Locator("#find-party").FillAsync(words);
        await page.Locator(".register-pick").First.ClickAsync();
        await Assertions.Expect(page.Locator("#part-Party-liuyang")).ToBeVisibleAsync();
    }

    public static async Task WriteAsync(IPage page, string selector, string words)
    {
        await AliveFormAsync(page);
        await SavedAsync(page, () => page.Locator(selector).FillAsync(words));
    }

    /// <summary>Writes, and waits until the page says that it is saved: at another second than before.</summary>
    private static async Task SavedAsync(IPage page, Func<Task> write)
    {
        var saved = page.Locator("[data-draft-saved=yes]");
        var before = await saved.TextContentAsync();
        await write();
        for (var trial = 0; trial < 100; trial++)
        {
            await page.WaitForTimeoutAsync(200);
            if (await saved.CountAsync() > 0 && await saved.TextContentAsync() != before)
            {
                return;
            }
        }

        Assert.Fail($"Nothing was saved: {before}");
    }
}
