using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>What a search can be narrowed by, what narrows it, and the addresses without it.</summary>
public sealed class SearchFilterWords(
    ListQuery query,
    SearchFacets facets,
    RegisterChoices register,
    EnumWords kinds,
    PortalUrls urls,
    IStringLocalizer<SearchTexts> texts
)
{
    public IReadOnlyList<FilterChoice> Kinds =>
        [
            .. Enum.GetValues<SearchKind>()
                .Select(kind => (Word: QueryWords.Of(kind), Words: kinds.Of(kind)))
                .Select(one => Choice(one.Word, one.Words, facets.Kinds, query.Kind == one.Word)),
        ];

    public IReadOnlyList<FilterChoice> Counties =>
        Found(facets.Counties, register.Counties.Select(one => (one.Slug, one.Name)), query.Counties);

    public IReadOnlyList<FilterChoice> Fields =>
        Found(facets.Fields, register.Fields.Select(one => (one.Slug, one.Name)), query.Fields);

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. query
                .Words()
                .Where(pair => pair.Value is not null && pair.Word is "county" or "field" or "kind" or "from")
                .Where(pair => pair.Value is not null)
                .Select(pair => new ChosenFilter(Named(pair.Word, pair.Value!), Without(pair.Word, pair.Value!))),
        ];

    private string Named(string word, string value) =>
        word switch
        {
            "kind" => kinds.Of(query.KindAs<SearchKind>()!.Value),
            "county" => register.Counties.First(one => one.Slug == value).Name.In(urls.Language),
            "field" => register.Fields.First(one => one.Slug == value).Name.In(urls.Language),
            _ => texts["Year", query.From!.Year],
        };

    private string Without(string word, string value) =>
        urls.Search([.. query.Without(word, value).Where(pair => word != "from" || pair.Word is not ("from" or "to"))]);

    // of two dozen counties only those that would find something, and those that are chosen
    private static List<FilterChoice> Found(
        IReadOnlyList<SearchCount> counts,
        IEnumerable<(string Slug, BilingualText Name)> known,
        IReadOnlyList<string> chosen
    ) =>
        [
            .. known
                .Select(one => Choice(one.Slug, one.Name.In(SiteLanguage.Current), counts, chosen.Contains(one.Slug)))
                .Where(choice => choice.Count > 0 || choice.IsChosen),
        ];

    private static FilterChoice Choice(string value, string words, IReadOnlyList<SearchCount> counts, bool isChosen) =>
        new(value, words, counts.FirstOrDefault(count => count.Value == value)?.Count ?? 0, isChosen);
}
