using HunanJiangxi.Data.Configurations;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;

namespace HunanJiangxi.Data.Importing;

/// <summary>A document of the batch that is being stored, with what will be written of it.</summary>
internal sealed class PendingDocument(IncomingDocument incoming)
{
    public IncomingDocument Incoming { get; } = incoming;

    /// <summary>Its number, given before it is written; the stored one's where it is known.</summary>
    public int Id { get; set; }

    public bool IsNew { get; set; }

    public string Slug { get; set; } = "";

    public SourceDocument Document { get; set; } = null!;

    /// <summary>The document that it repeats: its number, its address word, how much alike.</summary>
    public (int Id, string Slug, decimal Similarity)? Original { get; set; }

    public List<PendingProposal> Proposals { get; } = [];
}

/// <summary>A proposal that will be written, with its numbers.</summary>
internal sealed class PendingProposal(Proposal proposal)
{
    public Proposal Proposal { get; } = proposal;

    /// <summary>Its content as it is kept: the row and the audit entry hold the same JSON, written once.</summary>
    public byte[] Content { get; } = ProposalConfiguration.Bytes(proposal.Content);

    public int Id { get; set; }

    public int EvidenceId { get; set; }

    /// <summary>The same sentence's proposal in the original.</summary>
    public int? OriginalId { get; set; }
}
