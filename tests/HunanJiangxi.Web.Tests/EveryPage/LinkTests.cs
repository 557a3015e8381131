using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>Every link of the site, followed from its two front pages.</summary>
public sealed class LinkTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly ConcurrentDictionary<string, string> _foundOn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Page, string Place, string On)> _wanted = [];
    private readonly ConcurrentBag<string> _dead = [];

    [Fact]
    public async Task No_link_is_dead()
    {
        string[] level = ["/zh", "/en"];
        _foundOn["/zh"] = _foundOn["/en"] = "";
        while (level.Length > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(
                level,
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (address, _) =>
                {
                    foreach (var link in await LinksAsync(address))
                    {
                        if (_foundOn.TryAdd(link, address))
                        {
                            next.Add(link);
                        }
                    }
                }
            );
            level = [.. next];
        }

        var lost = _wanted
            .Where(wanted => _places.TryGetValue(wanted.Page, out var places) && !places.Contains(wanted.Place))
            .Select(wanted => $"{wanted.Page}#{wanted.Place} (on {wanted.On}): no such place");
        var faults = _dead.Concat(lost).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Take(40)));
        Assert.True(_foundOn.Count > 100, $"Only {_foundOn.Count} addresses were found.");
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        var leadsOn = answer.StatusCode == HttpStatusCode.Redirect;
        if (!answer.IsSuccessStatusCode && !leadsOn)
        {
            _dead.Add($"{address} (on {_foundOn[address]}): {(int)answer.StatusCode}");
        }

        if (leadsOn || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        _places[address] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        var links = page.QuerySelectorAll("[href]").Select(link => Local(link.GetAttribute("href")!, address));
        // filters and sort orders multiply without end: they are followed from plain pages only
        return address.Contains('?', StringComparison.Ordinal) ? [] : [.. links.OfType<string>()];
    }

    private string? Local(string href, string on)
    {
        var target = new Uri(new Uri(portal.Portal.Address, on), href);
        if (target.Authority != portal.Portal.Address.Authority)
        {
            return null;
        }

        if (target.Fragment.Length > 1)
        {
            _wanted.Add((target.PathAndQuery, Uri.UnescapeDataString(target.Fragment[1..]), on));
        }

        return target.PathAndQuery;
    }
}
