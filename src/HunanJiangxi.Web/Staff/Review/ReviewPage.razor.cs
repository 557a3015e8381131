using System.Globalization;
using System.Security.Claims;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>The desk: what the importer suggests, decided by a person, one after the other.</summary>
public sealed partial class ReviewPage(
    ReviewReader reader,
    ReviewDesk desk,
    SafeDesk safeDesk,
    SplitBook splitBook,
    DeskWords words,
    ReviewSeats seats,
    IAuthorizationService authorization,
    NavigationManager navigation
) : IDisposable
{
    private readonly Leaving _gone = new();

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "document")]
    private string? DocumentWord { get; set; }

    [SupplyParameterFromQuery(Name = "confidence")]
    private string? ConfidenceWord { get; set; }

    [SupplyParameterFromQuery(Name = "relation")]
    private string? RelationWord { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterWord { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private ReviewQuery Query { get; set; } = new();

    private ReviewListing Listing { get; set; } = ReviewListing.Empty;

    private ReviewWords Words { get; set; } = ReviewWords.None;

    private DeskNotice? Notice { get; set; }

    private int? Open { get; set; }

    private bool CanDecide { get; set; }

    private bool Keys { get; set; } = true;

    public void Dispose()
    {
        _seat?.Dispose();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        CanDecide = await MayDecideAsync((await SignIn).User);
        Words = await reader.WordsAsync(_gone.Token);
    }

    protected override async Task OnParametersSetAsync()
    {
        Safe = null;
        Query = ReviewQuery.Of(KindWord, DocumentWord, ConfidenceWord, AfterWord, RelationWord);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        Listing = await reader.ListAsync(Query, _gone.Token);
        Open = Listing.Items.Count > 0 ? Listing.Items[0].Id : null;
    }

    private void Toggle(WaitingProposal item) => Open = Open == item.Id ? null : item.Id;

    private void Move(int step)
    {
        var items = Listing.Items;
        if (items.Count > 0)
        {
            var at = items.ToList().FindIndex(item => item.Id == Open);
            Open = items[at < 0 ? 0 : Math.Clamp(at + step, 0, items.Count - 1)].Id;
        }
    }

    private Task AcceptAsync(WaitingProposal item, DecisionDraft draft) =>
        DecideAsync(
            item,
            async person =>
            {
                var decision = draft.ToDecision(item, Words);
                var fact = await desk.AcceptAsync(item.Id, decision, PortalClaims.Actor(person), _gone.Token);
                return words.Accepted(item, decision.Content!, fact);
            }
        );

    private Task MergeAsync(WaitingProposal item, DecisionDraft draft) =>
        DecideAsync(
            item,
            async person =>
            {
                var target = int.TryParse(draft.SameAs, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    ? id
                    : throw new RuleViolationException("review.merge", "No fact was chosen.");
                var fact = await desk.MergeAsync(item.Id, target, PortalClaims.Actor(person), _gone.Token);
                return words.Merged(item, fact);
            }
        );

    private Task UpdateAsync(WaitingProposal item) =>
        DecideAsync(
            item,
            async person =>
            {
                var actor = PortalClaims.Actor(person);
                return words.Updated(item, await desk.UpdateAsync(item.Id, item.Known!.Id, actor, _gone.Token));
            }
        );

    private Task RejectAsync(WaitingProposal item, DecisionDraft draft) =>
        DecideAsync(
            item,
            async person =>
            {
                await desk.RejectAsync(item.Id, draft.Reason ?? "", PortalClaims.Actor(person), _gone.Token);
                return words.Rejected(item);
            }
        );

    private async Task DecideAsync(WaitingProposal item, Func<ClaimsPrincipal, Task<DeskNotice>> decide)
    {
        // Asked again at every decision: the account may have changed since the circuit was opened.
        var person = (await SignIn).User;
        if (!await MayDecideAsync(person))
        {
            Notice = words.Problem("review.denied");
            return;
        }

        try
        {
            Notice = await decide(person);
            await PublishAsync(item, person);
            await RemoveAsync(item);
        }
        catch (RuleViolationException broken) when (broken.Rule is "proposal.decided")
        {
            Notice = words.DecidedBefore(await reader.DecisionAsync(item.Id, _gone.Token));
            await RemoveAsync(item);
        }
        catch (RuleViolationException broken) when (broken.Rule is "proposal.relation")
        {
            // the fact that stands there now is shown before anybody decides again
            Notice = words.Problem(broken.Rule);
            await LoadAsync();
            Open = item.Id;
        }
        catch (RuleViolationException broken)
        {
            Notice = words.Problem(broken.Rule);
        }
    }

    private async Task RemoveAsync(WaitingProposal item)
    {
        var items = Listing.Items.ToList();
        var at = items.IndexOf(item);
        items.Remove(item);
        if (items.Count == 0)
        {
            await LoadAsync();
            return;
        }

        Listing = Listing with { Items = items, Matching = Listing.Matching - 1, Waiting = Listing.Waiting - 1 };
        Open = items[Math.Clamp(at, 0, items.Count - 1)].Id;
    }

    private async Task<bool> MayDecideAsync(ClaimsPrincipal person) =>
        (await authorization.AuthorizeAsync(person, PortalPolicies.Decide)).Succeeded;

    private string AddressAfter(int id) => navigation.GetUriWithQueryParameter("after", id);
}
