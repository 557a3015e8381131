using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Values;

/// <summary>Public values that differ: which is shown first, decided with a reason.</summary>
public sealed partial class ValuesPage(
    ValuesDesk desk,
    PortalUrls urls,
    IAuthorizationService authorization,
    NavigationManager navigation,
    IStringLocalizer<ValuesTexts> text
) : IDisposable
{
    private readonly Leaving _gone = new();

    [SupplyParameterFromQuery(Name = "show")]
    private string? ShowWord { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterWord { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private ValuesListing? Listing { get; set; }

    private DeskNotice? Notice { get; set; }

    private bool CanDecide { get; set; }

    private bool IsOpen => ShowWord != "all";

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        CanDecide = await MayDecideAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        int? after = int.TryParse(AfterWord, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : null;
        Listing = await desk.ListAsync(after, IsOpen, _gone.Token);
    }

    private async Task ChooseAsync(DifferingValues group, ChoiceDraft draft)
    {
        // asked again at every decision: the account may have changed since the circuit was opened
        if (!await MayDecideAsync())
        {
            Notice = Problem("review.denied");
            return;
        }

        try
        {
            await desk.ChooseAsync(group, draft, PortalClaims.Actor((await SignIn).User), _gone.Token);
            var name = group.First.Indicator.Name.In(SiteLanguage.Current);
            Notice = new DeskNotice(text["Done", name], urls.Indicator(group.First.Indicator.Slug), IsProblem: false);
            await LoadAsync();
        }
        catch (RuleViolationException broken)
        {
            Notice = Problem(broken.Rule);
            if (broken.Rule is "reading.seen" or "reading.rival" or "reading.unknown")
            {
                // what stands there now is shown before anybody decides again
                await LoadAsync();
            }
        }
    }

    private DeskNotice Problem(string rule)
    {
        var words = text[$"Rule.{rule}"];
        return new DeskNotice(words.ResourceNotFound ? text["RuleOther", rule] : words, null, IsProblem: true);
    }

    private async Task<bool> MayDecideAsync() =>
        (await authorization.AuthorizeAsync((await SignIn).User, PortalPolicies.Decide)).Succeeded;

    private string AddressAfter(int ordinal) => navigation.GetUriWithQueryParameter("after", ordinal);
}
