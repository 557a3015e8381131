namespace HunanJiangxi.Domain.Proposals;

/// <summary>The words by which a proposal can name what the register holds: slugs, and of indicators the unit's code.</summary>
public sealed record RegisterWords(
    IReadOnlySet<string> Programmes,
    IReadOnlySet<string> Organisations,
    IReadOnlySet<string> Fields,
    IReadOnlyDictionary<string, string> IndicatorUnits
);
