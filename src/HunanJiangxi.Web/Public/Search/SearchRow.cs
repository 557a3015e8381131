using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>A record that was found.</summary>
/// <param name="Year">Of its date; null for what has none.</param>
/// <param name="Detail">What else of it was searched: parties, fields, summary.</param>
public sealed record SearchRow(SearchKind Kind, string Slug, int? Year, BilingualText Title, BilingualText? Detail)
{
    /// <summary>Its number in the index, by which the next page begins.</summary>
    [JsonIgnore]
    public long Id { get; init; }
}

/// <summary>How many records have a value, with the other filters as they are.</summary>
public sealed record SearchCount(string Value, int Count);

/// <summary>What can be narrowed by.</summary>
public sealed record SearchFacets(
    IReadOnlyList<SearchCount> Kinds,
    IReadOnlyList<SearchCount> Counties,
    IReadOnlyList<SearchCount> Fields,
    IReadOnlyList<SearchCount> Years
);

/// <summary>How the words were taken when nothing was found as they stood.</summary>
public enum SearchReading
{
    AsWritten,

    /// <summary>As the same characters, not one after the other.</summary>
    Scattered,

    /// <summary>As other characters of the same sound.</summary>
    SameSound,

    /// <summary>As the nearest words that there are.</summary>
    Corrected,
}

/// <summary>A page of what was found.</summary>
/// <param name="Words">What was looked for in the end: the words asked for, or the corrected ones.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchRow> Items,
    string? Next,
    int Total,
    SearchReading Reading,
    string Words,
    SearchFacets Facets
)
{
    /// <summary>The counties that the words name.</summary>
    [JsonIgnore]
    public IReadOnlyList<CountyChoice> Named { get; init; } = [];
}
