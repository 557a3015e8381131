using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Proofs;

/// <summary>The named source that vouches for a fact no imported document proves.</summary>
public sealed record NamedProof(string Slug, BilingualText Title);
