using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>An entry of the register that a proposal names, or that a reviewer can choose.</summary>
public sealed record RegisterWord(string Slug, BilingualText Name);

/// <summary>An indicator that a reviewer can choose, with the unit that its readings are kept in.</summary>
public sealed record IndicatorWord(string Slug, BilingualText Name, string Unit, BilingualText UnitName);

/// <summary>The register's names for the slugs in proposals, and the choices that decisions need.</summary>
public sealed record ReviewWords(
    IReadOnlyList<RegisterWord> Programmes,
    IReadOnlyList<IndicatorWord> Indicators,
    IReadOnlyDictionary<string, BilingualText> Organisations,
    IReadOnlyDictionary<string, BilingualText> Fields
)
{
    public static ReviewWords None { get; } =
        new([], [], new Dictionary<string, BilingualText>(), new Dictionary<string, BilingualText>());

    public IndicatorWord? Indicator(string? slug) => Indicators.FirstOrDefault(indicator => indicator.Slug == slug);

    public RegisterWord? Programme(string? slug) => Programmes.FirstOrDefault(programme => programme.Slug == slug);
}
