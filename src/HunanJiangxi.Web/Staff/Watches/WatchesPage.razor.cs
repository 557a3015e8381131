using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Watches;

/// <summary>What a person watches, and the record that is about to be.</summary>
public sealed partial class WatchesPage(WatchBook book)
{
    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "slug")]
    private string? Slug { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private List<WatchRow> Rows { get; set; } = [];

    /// <summary>The record that the address asks for; null without one, or where it is watched already.</summary>
    private WatchRow? Wanted { get; set; }

    private string? Notice { get; set; }

    private string? Problem { get; set; }

    private string UserId => Http.User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    protected override async Task OnInitializedAsync()
    {
        Rows = await book.OfAsync(UserId, Http.RequestAborted);
        if (Slug is null)
        {
            return;
        }

        Wanted = Enum.TryParse<WatchKind>(KindWord, out var kind)
            ? await book.FindAsync(kind, Slug, Http.RequestAborted)
            : null;
        if (Wanted is null)
        {
            Problem = Text["Rule.watch.reference"];
        }
        else if (Rows.Contains(Wanted))
        {
            Notice = Text["Watched", Wanted.Name.In(SiteLanguage.Current)];
            Wanted = null;
        }
    }

    private async Task WatchAsync()
    {
        if (Wanted is not { } wanted)
        {
            return;
        }

        try
        {
            await book.WatchAsync(UserId, wanted.Kind, wanted.Slug, Http.RequestAborted);
            Notice = Text["Watched", wanted.Name.In(SiteLanguage.Current)];
            Wanted = null;
            Rows = await book.OfAsync(UserId, Http.RequestAborted);
        }
        catch (RuleViolationException broken)
        {
            Problem = Text[$"Rule.{broken.Rule}"];
        }
    }

    private async Task LeaveAsync(WatchRow row)
    {
        await book.LeaveAsync(UserId, row.Kind, row.Slug, Http.RequestAborted);
        Notice = Text["Left", row.Name.In(SiteLanguage.Current)];
        Wanted = null;
        Rows = await book.OfAsync(UserId, Http.RequestAborted);
    }

    private string AddressOf(WatchRow row) =>
        row.Kind switch
        {
            WatchKind.Agreement => Urls.Agreement(row.Slug),
            WatchKind.Milestone => MilestoneAddresses.One(row.Slug),
            WatchKind.Indicator => Urls.Indicator(row.Slug),
            _ => Urls.County(row.Slug),
        };
}
