namespace HunanJiangxi.Domain.Proposals;

/// <summary>
/// A suggestion as the importer hands it over: content, the place that it was read from (UTF-16 code units of the
/// document's text), and how sure the reading is, from 0 to 1.
/// </summary>
public sealed record ReadProposal(ProposalContent Content, int Start, int Length, decimal Confidence);
