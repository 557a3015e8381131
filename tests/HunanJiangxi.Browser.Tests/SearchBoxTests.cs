using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>The box over everything: suggestions by keyboard and pointer, and a plain form where no script runs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SearchBoxTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", "ly", "浏阳市", 1280)]
    [InlineData("en", "jingg", "Jinggangshan City", 390)]
    public Task Suggestions_are_chosen_with_the_keyboard(string language, string typed, string expected, int width) =>
        Visit.RunAsync(
            browser,
            new Visitor(width),
            async visit =>
            {
                await visit.OpenAsync($"/{language}/timeline");
                var box = visit.Page.Locator("#search-site");
                var options = visit.Page.Locator(".suggestions [role=option]");
                await box.FocusAsync();
                await visit.Page.Keyboard.TypeAsync(typed);
                await Assertions.Expect(options.First).ToContainTextAsync(expected);
                await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

                await visit.Page.Keyboard.PressAsync("Escape");
                await Assertions.Expect(options).ToHaveCountAsync(0);
                await Assertions.Expect(box).ToHaveValueAsync(typed);

                await visit.Page.Keyboard.PressAsync("Backspace");
                await visit.Page.Keyboard.TypeAsync(typed[^1..]);
                await Assertions.Expect(options.First).ToContainTextAsync(expected);
                await visit.Page.Keyboard.PressAsync("ArrowDown");
                await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
                await visit.Page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(expected);
            }
        );

    [Theory]
    [InlineData("zh", "浏阳上栗", "浏阳与上栗")]
    [InlineData("en", "liuyang shangli", "Liuyang and Shangli")]
    public Task What_two_counties_have_with_each_other_is_two_steps_from_home(
        string language,
        string words,
        string title
    ) =>
        Visit.RunAsync(
            browser,
            new Visitor { HasScript = false },
            async visit =>
            {
                await visit.OpenAsync($"/{language}");
                await visit.Page.FillAsync("#search-site", words);
                await visit.Page.Keyboard.PressAsync("Enter");
                await visit.Page.Locator(".notice a", new() { HasText = title.Split(' ')[0] }).First.ClickAsync();
                await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(title);
                await Assertions.Expect(visit.Page.Locator("details.proof").First).ToBeVisibleAsync();
            }
        );
}
