using System.Globalization;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What a reviewer is writing about one proposal, from what was read to what will be said.</summary>
public sealed class DecisionDraft
{
    public string? TitleZh { get; set; }

    public string? TitleEn { get; set; }

    public string? Programme { get; set; }

    public string? Indicator { get; set; }

    /// <summary>Date, number and bodies; null for a member, which has none.</summary>
    public PartDraft? Part { get; private init; }

    public string? Reason { get; set; }

    /// <summary>The fact to merge with, as the choice gives it; empty for none.</summary>
    public string? SameAs { get; set; }

    /// <summary>Of two readings that differ, the one that the page shows first: <c>this</c>, <c>known</c> or none.</summary>
    public string? ShownFirst { get; set; }

    public string? ChosenZh { get; set; }

    public string? ChosenEn { get; set; }

    public static DecisionDraft Of(WaitingProposal proposal)
    {
        var isChinese = proposal.Passage.Document.Language == Language.Zh;
        return new DecisionDraft
        {
            TitleZh = isChinese ? proposal.Content.Headline : null,
            TitleEn = isChinese ? null : proposal.Content.Headline,
            Programme = proposal.Content.Programme,
            Part = ProposalPart.Of(proposal.Content) is { } whole ? new PartDraft(whole) : null,
            Indicator = (proposal.Content as ReadingContent)?.Indicator,
            SameAs = proposal.Link is { Relation: ProposalRelation.Corroborates, FactId: { } known }
                ? known.ToString(CultureInfo.InvariantCulture)
                : null,
        };
    }

    /// <summary>Readings bear their indicator's name and members their organisation's: the others have a title.</summary>
    public static bool HasTitle(ProposalKind kind) => kind is not (ProposalKind.Reading or ProposalKind.Member);

    /// <exception cref="RuleViolationException">The title was emptied in both languages: <c>text.empty</c>.</exception>
    public ProposalDecision ToDecision(WaitingProposal proposal, ReviewWords words) =>
        new()
        {
            Content = Amended(proposal.Content with { Programme = Blank(Programme) }, words),
            Title = HasTitle(proposal.Kind) ? new BilingualText(TitleZh, TitleEn) : null,
            Seen = proposal.Link,
            ChosenBecause = proposal.ContradictsReading && IsChosen ? Choice() : null,
            ChosenReading = proposal.ContradictsReading && ShownFirst == "known" ? proposal.Link.FactId : null,
        };

    private bool IsChosen => ShownFirst is "this" or "known";

    private BilingualText Choice() =>
        Blank(ChosenZh) is null && Blank(ChosenEn) is null
            ? throw new RuleViolationException("reading.reason", "A choice between readings needs a reason.")
            : new BilingualText(ChosenZh, ChosenEn);

    private ProposalContent Amended(ProposalContent content, ReviewWords words)
    {
        content = Part is null ? content : Part.ToPart().Amend(content);
        if (content is not ReadingContent reading || words.Indicator(Indicator) is not { } indicator)
        {
            return content;
        }

        // A counter that the vocabulary does not know (家, 趟) is taken for the unit of the indicator chosen.
        return reading with
        {
            Indicator = indicator.Slug,
            UnitCode = reading.UnitCode ?? indicator.Unit,
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
