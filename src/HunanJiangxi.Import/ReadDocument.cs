using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import;

/// <summary>
/// A document as the importer read it: the decoded text that all offsets point into (UTF-16 code units), what it says
/// of itself, and what it suggests. <see cref="Sha256"/> is of the bytes, lower-case hex.
/// </summary>
public sealed record ReadDocument(
    string Text,
    string Sha256,
    Language Language,
    string Title,
    SourceMetadata Metadata,
    IReadOnlyList<ReadProposal> Proposals
)
{
    /// <summary>What copies of the body are recognised by; null for a body too short to be told from others.</summary>
    public TextSignature? Signature { get; init; }
}
