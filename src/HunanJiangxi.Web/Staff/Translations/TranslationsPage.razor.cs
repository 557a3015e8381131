using System.Security.Claims;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Translations;

/// <summary>Published texts in one language only, and the entry of the other by a person.</summary>
public sealed partial class TranslationsPage(
    MissingReader reader,
    TranslationBook book,
    IAuthorizationService authorization,
    NavigationManager navigation,
    PortalUrls urls,
    IStringLocalizer<TranslationTexts> text
) : IDisposable
{
    private readonly Leaving _gone = new();

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterWord { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private MissingListing? Listing { get; set; }

    private DeskNotice? Notice { get; set; }

    private bool MayComplete { get; set; }

    private ClaimsPrincipal Person { get; set; } = new();

    private MissingKind? Kind => TranslationAddresses.KindOf(KindWord);

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        Person = (await SignIn).User;
        MayComplete = (await authorization.AuthorizeAsync(Person, PortalPolicies.Decide)).Succeeded;
        await LoadAsync();
    }

    private async Task LoadAsync() => Listing = await reader.ListAsync(Kind, MissingKey.Of(AfterWord), _gone.Token);

    /// <summary>An office enters what one of the agreement's parties of its own has signed.</summary>
    private bool MayDraft(MissingText item) =>
        item.IsOfAgreement
        && RegisterDesk.MayRecord(Person)
        && RegisterDesk.Person(Person) is { } by
        && item.Units.Any(by.Covers);

    private async Task EnterAsync(MissingText item, string? words)
    {
        // asked again at every entry: the account may have changed since the circuit was opened
        var person = (await SignIn).User;
        try
        {
            if (item.IsOfDesk)
            {
                await book.CompleteAsync(person, item, words, _gone.Token);
                var address = item.Kind == MissingKind.Event ? urls.Event(item.Slug) : $"staff/milestones/{item.Slug}";
                Notice = new DeskNotice(text["Completed", item.Text.In(item.Written)], address, IsProblem: false);
            }
            else
            {
                var draft = await book.DraftAsync(person, item, words, _gone.Token);
                var address = RegisterAddresses.Draft(draft);
                Notice = new DeskNotice(text["Drafted", item.Text.In(item.Written)], address, IsProblem: false);
            }

            await LoadAsync();
        }
        catch (RuleViolationException broken)
        {
            var said = text[$"Rule.{broken.Rule}"];
            Notice = new DeskNotice(
                said.ResourceNotFound ? text["RuleOther", broken.Rule] : said,
                null,
                IsProblem: true
            );
            if (broken.Rule is "translation.present")
            {
                await LoadAsync();
            }
        }
    }

    private string AddressAfter(MissingKey key) => navigation.GetUriWithQueryParameter("after", key.ToString());
}
