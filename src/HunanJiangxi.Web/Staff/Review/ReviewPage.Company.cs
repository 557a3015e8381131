using System.Security.Claims;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What the others at the desk do, as it happens, and the own latest rejection taken back.</summary>
public sealed partial class ReviewPage
{
    private ReviewSeat? _seat;

    /// <summary>The rejection that can be taken back.</summary>
    private WaitingProposal? Undoable { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var person = PortalClaims.DisplayName((await SignIn).User);
        if (!_gone.IsCancellationRequested)
        {
            // not while the page is drawn beforehand: nobody would leave that seat
            _seat ??= seats.Sit(person, Told);
            _seat.Look(Open);
        }
    }

    private void Told(DeskNews news)
    {
        // a page on which nothing changes is not drawn again: many may sit at the desk
        if (news.Status == ProposalStatus.Waiting || Listing.Items.Any(item => item.Id == news.Proposal))
        {
            _ = InvokeAsync(() => HearOrFailAsync(news));
        }
    }

    private async Task HearOrFailAsync(DeskNews news)
    {
        try
        {
            await HearAsync(news);
        }
        catch (Exception failure) when (!_gone.IsCancellationRequested)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task HearAsync(DeskNews news)
    {
        if (_gone.IsCancellationRequested)
        {
            return;
        }

        if (news.Status is ProposalStatus.Waiting or ProposalStatus.Split)
        {
            var open = Open;
            await LoadAsync();
            Open = Listing.Items.Any(item => item.Id == open) ? open : Open;
        }
        else if (news.Status is not null && Listing.Items.FirstOrDefault(item => item.Id == news.Proposal) is { } item)
        {
            var open = Open;
            await RemoveAsync(item);
            Open = open == item.Id || Listing.Items.All(one => one.Id != open) ? Open : open;
            Notice = words.DecidedByOther(item, news);
        }

        StateHasChanged();
    }

    /// <summary>Tells the others, who then need not try.</summary>
    private async Task PublishAsync(WaitingProposal item, ClaimsPrincipal person)
    {
        if (_seat is not null && await reader.DecisionAsync(item.Id, _gone.Token) is { } decision)
        {
            _seat.Decided(new DeskNews(item.Id, decision.Status, PortalClaims.DisplayName(person)));
            Undoable = CanUndo(decision.Status) ? item : null;
        }
    }

    private async Task UndoAsync()
    {
        if (Undoable is not { } item)
        {
            Notice = words.Problem("proposal.undo");
            return;
        }

        var person = (await SignIn).User;
        if (!await MayDecideAsync(person))
        {
            Notice = words.Problem("review.denied");
            return;
        }

        try
        {
            await desk.UndoAsync(item.Id, PortalClaims.Actor(person), _gone.Token);
            Undoable = null;
            _seat?.Decided(new DeskNews(item.Id, ProposalStatus.Waiting, PortalClaims.DisplayName(person)));
            await LoadAsync();
            Open = Listing.Items.Any(one => one.Id == item.Id) ? item.Id : Open;
            Notice = words.Undone(item);
        }
        catch (RuleViolationException broken)
        {
            Undoable = null;
            Notice = words.Problem(broken.Rule);
        }
    }
}
