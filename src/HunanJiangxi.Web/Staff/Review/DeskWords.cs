using System.Globalization;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What the desk says of a decision, and where the public sees it.</summary>
public sealed class DeskWords(IStringLocalizer<ReviewTexts> text, PortalUrls urls)
{
    // The whole zone keeps one time.
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    public DeskNotice Accepted(WaitingProposal item, ProposalContent content, DecidedFact fact)
    {
        var said = fact.StoodBefore ? text["AcceptedAgain", Name(item)] : text["Accepted", Name(item)];
        return new DeskNotice(said, Address(content, fact), IsProblem: false);
    }

    public DeskNotice Merged(WaitingProposal item, DecidedFact fact) =>
        new(text["Merged", Name(item)], Address(item.Content, fact), IsProblem: false);

    public DeskNotice Rejected(WaitingProposal item) => new(text["Rejected", Name(item)], null, IsProblem: false);

    public DeskNotice Undone(WaitingProposal item) => new(text["Undone", Name(item)], null, IsProblem: false);

    public DeskNotice Split(WaitingProposal item) => new(text["SplitDone", Name(item)], null, IsProblem: false);

    /// <summary>What a colleague has just decided of a proposal that lay here.</summary>
    public DeskNotice DecidedByOther(WaitingProposal item, DeskNews news) =>
        new(text["DecidedByOther", news.By, Name(item), text[$"Decision{news.Status}"].Value], null, IsProblem: false);

    public DeskNotice DecidedBefore(PastDecision? decision)
    {
        if (decision is null)
        {
            return Problem("proposal.decided");
        }

        var at = decision.At.ToOffset(s_beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DeskNotice(
            text["DecidedBefore", decision.By, at, text[$"Decision{decision.Status}"].Value],
            null,
            IsProblem: true
        );
    }

    /// <summary>What became of proposals that were confirmed together; each that was left alone with its reason.</summary>
    public DeskNotice Taken(BulkResult result) =>
        new(
            result.Left.Count == 0
                ? text["SafeTaken", result.Accepted.Count]
                : text["SafeTakenSome", result.Accepted.Count, result.Left.Count],
            null,
            IsProblem: false
        )
        {
            Details =
            [
                .. result.Left.Select(one =>
                    text["SafeLeft", one.Proposal.Content.Headline, Problem(one.Rule).Text].Value
                ),
            ],
        };

    /// <summary>A broken rule in the reviewer's language; an unforeseen one by its name.</summary>
    public DeskNotice Problem(string rule)
    {
        var words = text[$"Rule.{rule}"];
        return new DeskNotice(words.ResourceNotFound ? text["RuleOther", rule] : words, null, IsProblem: true);
    }

    private static string Name(WaitingProposal item) => item.Content.Headline;

    public DeskNotice Updated(WaitingProposal item, DecidedFact fact) =>
        new(text["Updated", Name(item)], Address(item.Content, fact), IsProblem: false);

    /// <summary>The public page of a fact, by its own address word or that of what it belongs to.</summary>
    public string? AddressOf(ProposalKind kind, string slug) =>
        kind switch
        {
            ProposalKind.TimelineEvent => urls.Event(slug),
            ProposalKind.Agreement => urls.Agreement(slug),
            ProposalKind.Reading => urls.Indicator(slug),
            ProposalKind.Milestone or ProposalKind.Member => urls.Programme(slug),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    private string? Address(ProposalContent content, DecidedFact fact) =>
        fact.Kind switch
        {
            ProposalKind.TimelineEvent => urls.Event(fact.Slug!),
            ProposalKind.Agreement => urls.Agreement(fact.Slug!),
            ProposalKind.Reading => content is ReadingContent { Indicator: { } indicator }
                ? urls.Indicator(indicator)
                : urls.Indicators(),
            ProposalKind.Milestone or ProposalKind.Member => content.Programme is { } programme
                ? urls.Programme(programme)
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "Unknown kind."),
        };
}
