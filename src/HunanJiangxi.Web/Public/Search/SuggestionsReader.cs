using HunanJiangxi.Data.Search;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>What may be meant by the beginning of a word.</summary>
public sealed record Suggestion(SearchKind Kind, string KindName, string Title, string Href);

/// <summary>Titles that begin to match what is being typed, those of higher standing first.</summary>
internal sealed class SuggestionsReader(SearchIndexReader index, PortalUrls urls, EnumWords kinds)
{
    public const int Most = 8;

    public async Task<IReadOnlyList<Suggestion>> ReadAsync(string typed, CancellationToken stop)
    {
        var words = SearchWords.Of(typed, []);
        var asked = string.Join(" & ", new[] { words.Pairs, Beginnings(words.Latin) }.Where(part => part.Length > 0));
        if (asked.Length == 0)
        {
            return [];
        }

        var rows = await index.TitledAsync(asked, Most, stop);
        return
        [
            .. rows.Select(row => new Suggestion(
                row.Kind,
                kinds.Of(row.Kind),
                row.Title.In(urls.Language),
                SearchAddress.Of(urls, row.Kind, row.Slug)
            )),
        ];
    }

    // a word as it stands, as initials, or as the first syllables of a name
    private static string Beginnings(IReadOnlyList<string> latin) =>
        string.Join(
            " & ",
            latin
                .Where(word => word.Length > 1)
                .Select(word =>
                    Pinyin.Cut(word) is { } syllables
                        ? $"('{word}':* | 'i:{word}':* | ({string.Join(" & ", syllables.Select(one => $"'p:{one}'"))}))"
                        : $"('{word}':* | 'i:{word}':*)"
                )
        );
}
