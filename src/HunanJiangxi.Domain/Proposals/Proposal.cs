using System.Globalization;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Proposals;

/// <summary>
/// What the importer suggests, with the sentence it read, until a person decides. A decision is made once; who made
/// it, when and why stays with it. What was read is kept beside what a person made of it.
/// </summary>
public sealed class Proposal
{
    private Proposal() { }

    public Proposal(SourceDocument document, ReadProposal read)
    {
        if (read.Confidence is < 0 or > 1)
        {
            throw new RuleViolationException("proposal.confidence", "Confidence lies between 0 and 1.");
        }

        Evidence = document.Quote(read.Start, read.Length);
        (Document, Content, Kind, Confidence) = (document, read.Content, read.Content.Kind, read.Confidence);
        Key = string.Create(CultureInfo.InvariantCulture, $"{Kind}/{read.Start}+{read.Length}/{read.Content.Headline}");
        Key = Key.Length <= 400 ? Key : Key[..400];
        Status = ProposalStatus.Waiting;
    }

    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public SourceDocument Document { get; private set; } = null!;

    public int EvidenceId { get; private set; }

    public Evidence Evidence { get; private set; } = null!;

    public ProposalKind Kind { get; private set; }

    /// <summary>What makes it the same suggestion when the document is read again.</summary>
    public string Key { get; private set; } = "";

    public ProposalContent Content { get; private set; } = null!;

    /// <summary>What a person made of it; null when taken as read.</summary>
    public ProposalContent? Amended { get; private set; }

    public decimal Confidence { get; private set; }

    public ProposalStatus Status { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The fact it became or was merged with.</summary>
    public int? FactId { get; private set; }

    public void Accept(string by, DateTimeOffset at) => Decide(ProposalStatus.Accepted, by, at, null);

    public void Amend(ProposalContent content, string by, DateTimeOffset at)
    {
        if (content.Kind != Kind)
        {
            throw new RuleViolationException("proposal.kind", "An amendment keeps the kind of fact.");
        }

        Decide(ProposalStatus.Amended, by, at, null);
        Amended = content;
    }

    public void Reject(string reason, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException("proposal.reason", "A rejection needs a reason.");
        }

        Decide(ProposalStatus.Rejected, by, at, reason.Trim());
    }

    public void Merge(int factId, string by, DateTimeOffset at)
    {
        Decide(ProposalStatus.Merged, by, at, null);
        FactId = factId;
    }

    public void Became(int factId) => FactId = factId;

    private void Decide(ProposalStatus status, string by, DateTimeOffset at, string? reason)
    {
        if (Status != ProposalStatus.Waiting)
        {
            throw new RuleViolationException("proposal.decided", $"Already decided: {Status} by {DecidedBy}.");
        }

        (Status, DecidedBy, DecidedAt, Reason) = (status, by, at, reason);
    }
}
