using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Importing;

/// <summary>A document as an importer read it, on its way into the store.</summary>
public sealed record IncomingDocument(
    string Sha256,
    string Text,
    Language Language,
    string Title,
    SourceMetadata Metadata,
    IReadOnlyList<ReadProposal> Proposals
)
{
    /// <summary>What copies are recognised by; null for a body too short.</summary>
    public TextSignature? Signature { get; init; }

    /// <summary>The release that read it, for the audit trail; null where nobody says.</summary>
    public string? Reader { get; init; }
}

/// <summary>
/// What storing a document came to: its address word, how many proposals were new, and the address word of the original where it
/// is a copy.
/// </summary>
public sealed record StoredDocument(int DocumentId, string Slug, bool IsNew, int NewProposals, string? CopyOf = null);
