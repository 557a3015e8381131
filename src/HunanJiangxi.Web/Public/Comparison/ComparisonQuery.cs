using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Comparison;

/// <summary>The counties to compare: the word <c>with</c>, repeated or with commas.</summary>
public static class ComparisonQuery
{
    public const string Word = "with";
    public const int Fewest = 2;
    public const int Most = 6;

    /// <summary>Slugs in the order asked for, each once; fewer than two where somebody is still choosing.</summary>
    public static IReadOnlyList<string> Parse(IQueryCollection query)
    {
        List<string> slugs =
        [
            .. query[Word]
                .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
                .Where(slug => slug.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        if (slugs.Find(slug => !Slug.IsValid(slug)) is { } unreadable)
        {
            throw new MalformedQueryException(Word, QueryFault.NotASlug, unreadable);
        }

        return slugs.Count <= Most
            ? slugs
            : throw new MalformedQueryException(
                Word,
                QueryFault.OutOfRange,
                slugs.Count.ToString(CultureInfo.InvariantCulture),
                $"{Fewest}–{Most}"
            );
    }
}
