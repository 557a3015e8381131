using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Search.Memory;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>
/// Searches everything that has a public page. Words are taken as they stand and, in Latin letters, as pinyin; where they
/// find nothing, as the same characters apart, as characters of the same sound, and last as the nearest words that there are.
/// </summary>
internal sealed class SearchReader(SearchIndexReader index, RegisterChoices choices)
{
    private const string Order = "found";

    /// <summary>Null where there is nothing to look for: no word, or none that means anything.</summary>
    public async Task<SearchAnswer?> ReadAsync(ListQuery query, CancellationToken stop)
    {
        var kind = query.KindAs<SearchKind>();
        await choices.LoadPlacesAsync(stop);
        await choices.CheckAsync(query with { Programme = null }, stop);
        var after = After(query);
        var words = SearchWords.Of(query.Search ?? "", Names);
        if (words.IsEmpty)
        {
            return null;
        }

        var masks = await index.MasksAsync(query.Counties, query.Fields, stop);
        var filter = new SearchFilter(kind, masks.Counties, masks.Fields, query.From?.Year, query.LastDay?.Year);
        var (question, reading, found) = await FindAsync(words, filter, after, query.Limit + 1, stop);
        var rows = await index.RowsAsync(question, found, after, query.Limit + 1, stop);
        string? next = null;
        if (rows.Count > query.Limit)
        {
            rows.RemoveAt(query.Limit);
            next = new PageKey(Order, rows[^1].Id.ToString(CultureInfo.InvariantCulture), 0).ToString();
        }

        var asked = reading == SearchReading.Corrected ? question.Whole : query.Search!.Trim();
        return new SearchAnswer(
            rows,
            next,
            found.Counts.Total,
            reading,
            asked,
            Facets(found.Counts, await index.BitsAsync(stop))
        )
        {
            Named = [.. choices.Counties.Where(county => words.Names(county.Name))],
        };
    }

    /// <summary>Chinese names that are cut out of running text.</summary>
    public IEnumerable<string> Names =>
        choices
            .Counties.Select(county => county.Name)
            .Concat(choices.Fields.Select(one => one.Name))
            .Select(name => name.Zh)
            .OfType<string>();

    private async Task<(SearchQuestion, SearchReading, Found)> FindAsync(
        SearchWords words,
        SearchFilter filter,
        long? after,
        int wanted,
        CancellationToken stop
    )
    {
        var asWritten = new SearchQuestion(words.Pairs, words.Latin, words.Meanings, words.Whole, filter);
        var first = await index.FindAsync(asWritten, after, wanted, stop);
        // a filter that leaves nothing is no reason to read the words otherwise
        if (first.Counts.IsAny)
        {
            return (asWritten, SearchReading.AsWritten, first);
        }

        (string? Lexemes, SearchReading Reading)[] otherwise =
        [
            (words.Scattered(), SearchReading.Scattered),
            (words.Sounds(), SearchReading.SameSound),
        ];
        foreach (var (lexemes, reading) in otherwise.Where(one => one.Lexemes is not null))
        {
            var question = asWritten with { Lexemes = lexemes! };
            var found = await index.FindAsync(question, after, wanted, stop);
            if (found.Counts.IsAny)
            {
                return (question, reading, found);
            }
        }

        var nearest = words.Latin.Count > 0 ? await index.NearestAsync(words.Latin, stop) : words.Latin;
        if (!nearest.SequenceEqual(words.Latin))
        {
            var whole = string.Join(' ', words.Pieces.Concat(nearest));
            var corrected = asWritten with { Words = nearest, Meanings = [.. nearest.Select(_ => "")], Whole = whole };
            var found = await index.FindAsync(corrected, after, wanted, stop);
            if (found.Counts.IsAny)
            {
                return (corrected, SearchReading.Corrected, found);
            }
        }

        return (asWritten, SearchReading.AsWritten, first);
    }

    private static long? After(ListQuery query)
    {
        if (query.After is not { } key)
        {
            return null;
        }

        return
            key.Order == Order && long.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new MalformedQueryException("after", QueryFault.NotAKey, key.ToString());
    }

    private static SearchFacets Facets(SearchCounts counts, List<SearchBit> bits)
    {
        List<SearchCount> Of(string facet, int[] counted) =>
            [
                .. bits.Where(bit => bit.Facet == facet && counted[bit.Bit] > 0)
                    .Select(bit => new SearchCount(bit.Slug, counted[bit.Bit]))
                    .OrderByDescending(one => one.Count)
                    .ThenBy(one => one.Value, StringComparer.Ordinal),
            ];
        return new SearchFacets(
            [.. counts.Kinds.Select(one => new SearchCount(QueryWords.Of(one.Kind), one.Count))],
            Of("county", counts.Counties),
            Of("field", counts.Fields),
            [
                .. counts
                    .Years.Reverse()
                    .Select(one => new SearchCount(one.Year.ToString(CultureInfo.InvariantCulture), one.Count)),
            ]
        );
    }
}
