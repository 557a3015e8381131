using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests;

/// <summary>What axe finds, told with the elements it found it on.</summary>
internal static class Accessibility
{
    public static async Task DemandAsync(IPage page) => Demand(await page.RunAxe());

    public static Task DemandContrastAsync(IPage page) => DemandRuleAsync(page, "color-contrast");

    public static async Task DemandRuleAsync(IPage page, string rule)
    {
        var only = new RunOnlyOptions { Type = "rule", Values = [rule] };
        Demand(await page.RunAxe(new AxeRunOptions { RunOnly = only }));
    }

    private static void Demand(AxeResult result)
    {
        var found = result.Violations.SelectMany(rule =>
            rule.Nodes.Select(node => $"{rule.Id} ({rule.Help}): {node.Html}")
        );
        var lines = found.Take(20).ToList();
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines.Prepend("axe finds:")));
    }
}
