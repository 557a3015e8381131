using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>Two things that were read as one, put apart.</summary>
public sealed partial class ReviewPage
{
    private async Task SplitAsync(WaitingProposal item, (PartDraft First, PartDraft Second) parts)
    {
        var person = (await SignIn).User;
        try
        {
            var halves = await splitBook.SplitAsync(
                person,
                item.Id,
                (parts.First.ToPart(), parts.Second.ToPart()),
                _gone.Token
            );
            await PublishAsync(item, person);
            await LoadAsync();
            Open = Listing.Items.Any(one => one.Id == halves.First) ? halves.First : Open;
            Notice = words.Split(item);
        }
        catch (RuleViolationException broken) when (broken.Rule is "proposal.decided")
        {
            Notice = words.DecidedBefore(await reader.DecisionAsync(item.Id, _gone.Token));
            await RemoveAsync(item);
        }
        catch (RuleViolationException broken)
        {
            Notice = words.Problem(broken.Rule);
        }
    }

    /// <summary>Whether what was decided so can be taken back by who decided it.</summary>
    private static bool CanUndo(ProposalStatus status) => status is ProposalStatus.Rejected or ProposalStatus.Split;
}
