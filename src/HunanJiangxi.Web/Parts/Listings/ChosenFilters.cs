using HunanJiangxi.Web.Layout;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>The filters in force in the visitor's words, each with the address of the list without it.</summary>
public sealed class ChosenFilters(RegisterChoices choices, DateWords dates, IStringLocalizer<ListingTexts> texts)
{
    /// <param name="query">The list's query; the choices must be loaded.</param>
    /// <param name="address">The list's address for given words.</param>
    /// <param name="ownWords">What a value of kind, status or of a word of this list alone is called.</param>
    public IReadOnlyList<ChosenFilter> Of(
        ListQuery query,
        Func<(string Word, string? Value)[], string> address,
        Func<string, string, string> ownWords
    ) =>
        [
            .. query
                .Words()
                .Where(pair => pair.Word is not ("sort" or "limit") && !string.IsNullOrEmpty(pair.Value))
                .Select(pair => new ChosenFilter(
                    Name(query, pair.Word, pair.Value!, ownWords),
                    address(query.Without(pair.Word, pair.Value!))
                )),
        ];

    private string Name(ListQuery query, string word, string value, Func<string, string, string> ownWords)
    {
        var language = SiteLanguage.Current;
        return word switch
        {
            "county" => choices.Counties.First(one => one.Slug == value).Name.In(language),
            "field" => choices.Fields.First(one => one.Slug == value).Name.In(language),
            "programme" => choices.Programmes.First(one => one.Slug == value).Name.In(language),
            "from" => texts["ChosenFrom", dates.Of(query.From!)],
            "to" => texts["ChosenTo", dates.Of(query.To!)],
            "as-of" => texts["ChosenAsOf", dates.Of(query.AsOf!)],
            "q" => texts["ChosenSearch", value],
            _ => ownWords(word, value),
        };
    }
}
