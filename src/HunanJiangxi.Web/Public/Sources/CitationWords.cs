using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>How to cite a document: by GB/T 7714—2015 in Chinese, in plain words in English.</summary>
public sealed class CitationWords(DateWords dates, IStringLocalizer<SourcesTexts> texts)
{
    public string Of(SourceRow source)
    {
        var title = source.OriginalTitle ?? source.Title.In(SiteLanguage.Current);
        var publisher = source.Publisher ?? source.Republisher ?? texts["PublisherUnknown"].Value;
        var date = source.Published is null ? texts["DateUnknown"].Value : Date(source.Published);
        var author = source.Author is null ? "" : texts["CiteAuthor", source.Author].Value;
        var carried =
            source.Republisher is null || source.Publisher is null
                ? ""
                : texts["CiteCarried", source.Republisher].Value;
        var address = source.Address is null ? "" : texts["CiteAddress", source.Address].Value;
        return texts["Cite", author, title, publisher, date, carried, address];
    }

    // The standard writes dates with hyphens.
    private string Date(PartialDate date) => SiteLanguage.Current == Language.Zh ? date.ToString() : dates.Of(date);
}
