using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Measures a page as it is laid out.</summary>
internal static class Layout
{
    /// <summary>What makes the page wider than its window; nothing where it fits.</summary>
    public static Task<string[]> OverflowAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > width + 1)
                .slice(0, 10)
                .map(one => `${one.localName}.${one.className} reaches ${Math.round(one.getBoundingClientRect().right)} of ${width}`);
            }
            """
        );

    /// <summary>Controls less than 44 px high; links within running text are exempt.</summary>
    public static Task<string[]> SmallControlsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('nav a, .tools a, .brand, button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), .button, .pager a')]
              .filter(one => one.checkVisibility())
              .map(one => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.height > 0 && box.height < 43.5)
              .map(([one, box]) => `${one.localName} '${one.textContent.trim().slice(0, 30)}' is ${box.height} px high`)
            """
        );
}
