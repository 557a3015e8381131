using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>The timeline's filter in words: what can be chosen, what is chosen, and the addresses without it.</summary>
public sealed class TimelineFilter(
    ListQuery query,
    TimelineFacets facets,
    PortalUrls urls,
    EnumWords kinds,
    DateWords dates,
    IStringLocalizer<TimelineTexts> texts
)
{
    /// <summary>The query words in force, without the page key; two lists of one word become two pairs.</summary>
    public IReadOnlyList<(string Word, string? Value)> Words { get; } = query.Words();

    public IReadOnlyList<FilterChoice> Counties => Choices(facets.Counties, query.Counties);

    public IReadOnlyList<FilterChoice> Fields => Choices(facets.Fields, query.Fields);

    public IReadOnlyList<FilterChoice> Programmes =>
        Choices(facets.Programmes, query.Programme is null ? [] : [query.Programme]);

    public IReadOnlyList<FilterChoice> Kinds => Choices(facets.Kinds, query.KindAs<EventKind>());

    public IReadOnlyList<FilterChoice> Statuses => Choices(facets.Statuses, query.StatusAs<EventStatus>());

    public IReadOnlyList<ChosenFilter> Chosen =>
        [
            .. Words
                .Where(pair => pair.Value is not null && pair.Word is not ("sort" or "limit" or TimelineLanes.Word))
                .Select(ChosenBy),
        ];

    private IEnumerable<(string Word, string? Value)> ListWords => Words.Where(pair => pair.Word != TimelineLanes.Word);

    /// <summary>The same view with the same filter from another row on, or from its beginning.</summary>
    public string From(string? after) => urls.Timeline([.. Words, ("after", after)]);

    /// <summary>The list, whatever the view, from another row on.</summary>
    public string ListFrom(string? after) => urls.Timeline([.. ListWords, ("after", after)]);

    /// <summary>The same events as lanes, or as a list.</summary>
    public string By(LaneKind? by) =>
        urls.Timeline([.. ListWords, (TimelineLanes.Word, by is { } wanted ? QueryWords.Of(wanted) : null)]);

    /// <summary>The list of what stands in one lane.</summary>
    public string Lane(LaneKind by, string slug)
    {
        var word = QueryWords.Of(by);
        return urls.Timeline([
            .. ListWords.Where(pair => pair.Word != word || by != LaneKind.Programme),
            .. Words.Contains((word, slug)) && by != LaneKind.Programme ? [] : new[] { (word, (string?)slug) },
        ]);
    }

    public string Sorted(string? sort) => urls.Timeline([.. Words.Where(pair => pair.Word != "sort"), ("sort", sort)]);

    public string Download(string form) => urls.Download("timeline", form, [.. ListWords]);

    /// <summary>What a filter that is chosen anew leaves as it is: the view and its order.</summary>
    public IEnumerable<(string Word, string? Value)> Kept =>
        Words.Where(pair => pair.Value is not null && pair.Word is "sort" or TimelineLanes.Word);

    /// <summary>The timeline without a filter.</summary>
    public string Bare => urls.Timeline();

    /// <summary>The same view, for other sites to show in a frame.</summary>
    public string Embedded => urls.EmbeddedTimeline([.. Words]);

    /// <summary>The page that shows it, with everything around it.</summary>
    public string Whole => urls.Timeline([.. Words]);

    private ChosenFilter ChosenBy((string Word, string? Value) pair) =>
        new(InWords(pair.Word, pair.Value!), urls.Timeline([.. Words.Where(other => other != pair)]));

    private string InWords(string word, string value) =>
        word switch
        {
            "county" => Name(facets.Counties, value),
            "field" => Name(facets.Fields, value),
            "programme" => Name(facets.Programmes, value),
            "kind" => kinds.Of(query.KindAs<EventKind>()!.Value),
            "status" => kinds.Of(query.StatusAs<EventStatus>()!.Value),
            "from" => texts["ChosenFrom", dates.Of(query.From!)],
            "to" => texts["ChosenTo", dates.Of(query.To!)],
            "as-of" => texts["ChosenAsOf", dates.Of(query.AsOf!)],
            _ => texts["ChosenWords", value],
        };

    private string Name(IReadOnlyList<Facet> known, string slug) =>
        known.First(facet => facet.Slug == slug).Name.In(urls.Language);

    private List<FilterChoice> Choices(IReadOnlyList<Facet> known, IReadOnlyList<string> chosen) =>
        [
            .. known.Select(facet => new FilterChoice(
                facet.Slug,
                facet.Name.In(urls.Language),
                facet.Count,
                chosen.Contains(facet.Slug),
                facet.IsUnder
            )),
        ];

    private List<FilterChoice> Choices<T>(IReadOnlyDictionary<T, int> counts, T? chosen)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new FilterChoice(
                    QueryWords.Of(value),
                    kinds.Of(value),
                    counts.GetValueOrDefault(value),
                    chosen is { } one && one.Equals(value)
                )),
        ];
}
