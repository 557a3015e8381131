using System.Globalization;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Proposals;

/// <summary>
/// What the importer suggests, with the sentence it read, until a person decides. A decision is made once, though a
/// rejection can be taken back; who made it, when and why stays with it. What was read is kept beside what a person made of it.
/// </summary>
public sealed class Proposal
{
    private const int MostKey = 400;

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
        Key = Key.Length <= MostKey ? Key : Key[..MostKey];
        Status = ProposalStatus.Waiting;
    }

    private Proposal(Proposal whole, ProposalContent content, string key)
    {
        (Document, Evidence, Kind) = (whole.Document, whole.Evidence, whole.Kind);
        (Content, Confidence, SplitFrom) = (content, whole.Confidence, whole);
        Key = key.Length <= MostKey ? key : key[..MostKey];
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

    /// <summary>How it stood to the register when last looked at.</summary>
    public ProposalRelation Relation { get; private set; } = ProposalRelation.New;

    /// <summary>The fact that the relation is to; null where it is new.</summary>
    public int? RelatedFactId { get; private set; }

    /// <summary>The same sentence's proposal in the document that this one's document is a copy of: decided with it.</summary>
    public int? OriginalId { get; private set; }

    public Proposal? Original { get; private set; }

    /// <summary>The proposal that this one was split off from, closed since.</summary>
    public int? SplitFromId { get; private set; }

    public Proposal? SplitFrom { get; private set; }

    public void Relate(ProposalLink link) => (Relation, RelatedFactId) = (link.Relation, link.FactId);

    /// <summary>Takes over what was decided of the original: accepted, its sentence proves the same fact.</summary>
    /// <param name="original">The original's proposal, decided.</param>
    /// <param name="by">Who carries the decision over.</param>
    /// <param name="at">When.</param>
    public void Follow(Proposal original, string by, DateTimeOffset at)
    {
        if (original.Status == ProposalStatus.Rejected)
        {
            Reject(original.Reason!, by, at);
        }
        else if (original.FactId is { } fact)
        {
            Merge(fact, by, at);
        }
        else
        {
            throw new RuleViolationException("proposal.original", "The original's proposal has not been decided.");
        }
    }

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

    /// <summary>Closes it and puts two proposals in its place, with the same words as evidence, each to be decided by itself.</summary>
    /// <param name="parts">What each of the two says.</param>
    /// <param name="before">How many were split off from it before and withdrawn.</param>
    /// <param name="by">Who splits it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolationException"><c>split.…</c>, as <see cref="ProposalPart.Demand"/> says.</exception>
    public (Proposal First, Proposal Second) Split(
        (ProposalPart First, ProposalPart Second) parts,
        int before,
        string by,
        DateTimeOffset at
    )
    {
        ProposalPart.Demand(Content, parts.First, parts.Second);
        Decide(ProposalStatus.Split, by, at, null);
        return (Half(parts.First, before + 1), Half(parts.Second, before + 2));
    }

    /// <summary>Splits a copy's proposal as its original was: its halves are decided with the original's.</summary>
    /// <param name="halves">The original's two.</param>
    /// <param name="before">How many were split off from it before and withdrawn.</param>
    /// <param name="by">Who carries the split over.</param>
    /// <param name="at">When.</param>
    public (Proposal First, Proposal Second) FollowSplit(
        (Proposal First, Proposal Second) halves,
        int before,
        string by,
        DateTimeOffset at
    )
    {
        Decide(ProposalStatus.Split, by, at, null);
        return (Follower(halves.First, before + 1), Follower(halves.Second, before + 2));
    }

    /// <summary>Closes one of a split that is taken back; only while it waits.</summary>
    public void Withdraw(string by, DateTimeOffset at)
    {
        if (SplitFromId is null)
        {
            throw new RuleViolationException("proposal.withdrawn", "It was not split off from another.");
        }

        Decide(ProposalStatus.Withdrawn, by, at, null);
    }

    /// <summary>Takes a rejection or a split back: it waits again. Whoever has made it may, nobody else.</summary>
    /// <param name="by">Who takes it back.</param>
    /// <exception cref="RuleViolationException">
    /// <c>proposal.waiting</c>: nothing was decided; <c>proposal.public</c>: it became a fact, which is corrected and not
    /// undone; <c>proposal.withdrawn</c>: the split that made it was taken back; <c>proposal.other</c>: somebody else decided.
    /// </exception>
    public void Reopen(string by)
    {
        if (Status is not (ProposalStatus.Rejected or ProposalStatus.Split))
        {
            throw Status switch
            {
                ProposalStatus.Waiting => new RuleViolationException("proposal.waiting", "Nothing has been decided."),
                ProposalStatus.Withdrawn => new RuleViolationException(
                    "proposal.withdrawn",
                    "Its split was taken back."
                ),
                _ => new RuleViolationException("proposal.public", $"{Status}: a public fact rests on it."),
            };
        }

        if (!string.Equals(DecidedBy, by, StringComparison.Ordinal))
        {
            throw new RuleViolationException("proposal.other", $"{DecidedBy} has decided it.");
        }

        (Status, DecidedBy, DecidedAt, Reason) = (ProposalStatus.Waiting, null, null, null);
    }

    public void Became(int factId) => FactId = factId;

    private Proposal Half(ProposalPart part, int number) =>
        new(this, part.In(Content), string.Create(CultureInfo.InvariantCulture, $"{Id}.{number}/{Key}"));

    private Proposal Follower(Proposal half, int number) =>
        new(this, half.Content, string.Create(CultureInfo.InvariantCulture, $"{Id}.{number}/{Key}"))
        {
            Original = half,
        };

    private void Decide(ProposalStatus status, string by, DateTimeOffset at, string? reason)
    {
        if (Status != ProposalStatus.Waiting)
        {
            throw new RuleViolationException("proposal.decided", $"Already decided: {Status} by {DecidedBy}.");
        }

        (Status, DecidedBy, DecidedAt, Reason) = (status, by, at, reason);
    }
}
