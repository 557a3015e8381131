using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Terms;

/// <summary>How the register calls a field or a body. What does not belong to the kind is null.</summary>
public sealed record TermContent
{
    public string? NameZh { get; init; }

    public string? NameEn { get; init; }

    /// <summary>A body's short name; or what a field takes in.</summary>
    public string? MoreZh { get; init; }

    public string? MoreEn { get; init; }

    public OrganisationKind? BodyKind { get; init; }

    /// <summary>Code by GB/T 2260 of the unit in which a body lies.</summary>
    public string? Unit { get; init; }

    /// <summary>Slug of the field above, null for one at the top.</summary>
    public string? Above { get; init; }

    /// <summary>Slug of the named source, or the address of an official page.</summary>
    public string? Source { get; init; }

    public BilingualText Name => new(NameZh, NameEn);

    public BilingualText? More => MoreZh is null && MoreEn is null ? null : new BilingualText(MoreZh, MoreEn);

    /// <summary>The same without blanks around texts, and with null for empty ones.</summary>
    public TermContent Clean() =>
        this with
        {
            NameZh = Clean(NameZh),
            NameEn = Clean(NameEn),
            MoreZh = Clean(MoreZh),
            MoreEn = Clean(MoreEn),
            Unit = Clean(Unit),
            Above = Clean(Above),
            Source = Clean(Source),
        };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
