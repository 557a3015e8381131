using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>An indicator that a line can name.</summary>
public sealed record BookIndicator(string Slug, BilingualText Name, string Unit, BilingualText UnitName);

/// <summary>A body that a line can measure.</summary>
public sealed record BookBody(
    string Slug,
    BilingualText Name,
    BilingualText ShortName,
    OrganisationKind Kind,
    string? UnitCode
)
{
    public bool IsArea => Kind is OrganisationKind.County or OrganisationKind.Prefecture or OrganisationKind.Province;
}

/// <summary>What the register knows of the names that a sheet uses.</summary>
public sealed class SheetBook(
    IReadOnlyList<BookIndicator> indicators,
    IReadOnlyList<BookBody> bodies,
    IReadOnlySet<string> sources,
    IReadOnlyDictionary<string, string> documents
)
{
    private readonly ILookup<string, BookIndicator> _indicators = indicators
        .SelectMany(one => Words(one.Slug, one.Name).Select(word => (word, one)))
        .ToLookup(pair => pair.word, pair => pair.one, StringComparer.Ordinal);

    private readonly ILookup<string, BookBody> _bodies = bodies
        .Where(one => one.IsArea)
        .SelectMany(one =>
            Words(one.Slug, one.Name, one.ShortName).Append(one.UnitCode ?? "").Select(word => (word, one))
        )
        .ToLookup(pair => pair.word, pair => pair.one, StringComparer.Ordinal);

    public IReadOnlyList<BookIndicator> Indicators => indicators;

    public IReadOnlyList<BookBody> Bodies => bodies;

    /// <summary>Text of each document that the sheet names, by its slug.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    /// <summary>The indicators of that slug or name: none, one, or several of one name.</summary>
    public IReadOnlyList<BookIndicator> IndicatorsOf(string text) => [.. _indicators[Bare(text)].Distinct()];

    public IReadOnlyList<BookBody> BodiesOf(string text) => [.. _bodies[Bare(text)].Distinct()];

    public bool HasSource(string slug) => sources.Contains(slug);

    private static IEnumerable<string> Words(string slug, params BilingualText[] names) =>
        names.SelectMany(name => new[] { name.Zh, name.En }).OfType<string>().Append(slug).Select(Bare).Distinct();

    private static string Bare(string text) => Wording.Bare(text);
}
