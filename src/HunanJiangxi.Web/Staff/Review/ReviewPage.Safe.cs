using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>A document's safe proposals, confirmed together.</summary>
public sealed partial class ReviewPage
{
    /// <summary>What lies open for confirmation; null while one decides one after the other.</summary>
    private SafeListing? Safe { get; set; }

    private bool CanTakeSafe => CanDecide && Query.Document is not null && Listing.Matching > 0;

    private async Task ShowSafeAsync()
    {
        if (Query.Document is { } document)
        {
            Notice = null;
            Safe = await safeDesk.ListAsync(document, _gone.Token);
        }
    }

    private void CloseSafe() => Safe = null;

    private async Task AcceptSafeAsync(IReadOnlyList<SafeProposal> chosen)
    {
        var person = (await SignIn).User;
        try
        {
            var result = await safeDesk.AcceptAsync(person, chosen, _gone.Token);
            foreach (var one in result.Accepted)
            {
                _seat?.Decided(new DeskNews(one.Id, SafeDesk.StatusOf(one), PortalClaims.DisplayName(person)));
            }

            Notice = words.Taken(result);
        }
        catch (RuleViolationException broken)
        {
            Notice = words.Problem(broken.Rule);
        }

        Safe = null;
        Undoable = null;
        await LoadAsync();
    }
}
