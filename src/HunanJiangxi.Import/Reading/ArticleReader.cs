using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>From the visible text to the article: language, title, metadata, body.</summary>
internal sealed class ArticleReader(BuiltInVocabulary vocabulary)
{
    private readonly DateRecognizer _dates = new(vocabulary);

    public Article Read(PageText page, string fileName)
    {
        var inner = page.Lines.Where(static line => !line.IsOutside).ToList();
        var language =
            HeaderLanguage(page, "language") ?? LanguageGuess.Of(page.Text, inner.Count > 0 ? inner : page.Lines);
        var words = vocabulary.Of(language);
        var plain = new PageLines(page, words);
        var body = new ArticleBody(page, plain);
        var head = new ArticleHead(page, plain, _dates).Read();
        var title = page.Header.GetValueOrDefault("title") ?? page.Markup.Title ?? head.Title ?? fileName;
        var from = IsDescribed(page) || page.Markup.Title is not null ? 0 : head.BodyFrom;
        var lines = body.Find(title, from, head.DateLine);
        if (lines.Count == 0 && page.Header.Count == 0 && page.Lines.Any(static line => line.IsOutside))
        {
            // the mark-up hides everything: better to read what it hides than nothing
            lines = body.Find(title, head.BodyFrom, head.DateLine, everywhere: true);
        }

        return new Article(page.Text, language, title, Metadata(page, head, fileName, lines), lines);
    }

    private SourceMetadata Metadata(PageText page, Head head, string fileName, IReadOnlyList<PageLine> lines)
    {
        var header = page.Header;
        var publisher = header.GetValueOrDefault("publisher");
        var isDescribed = IsDescribed(page);
        return new SourceMetadata
        {
            OriginalTitle = header.GetValueOrDefault("original-title"),
            OriginalLanguage = HeaderLanguage(page, "original-language"),
            Publisher = isDescribed
                ? publisher
                : head.Publisher ?? page.Markup.Source ?? head.Source ?? page.Markup.Site,
            Republisher =
                isDescribed ? header.GetValueOrDefault("site")
                : head.Publisher is null ? null
                : head.Source ?? page.Markup.Site,
            Author = header.GetValueOrDefault("author") ?? head.Author ?? page.Markup.Author,
            Address = header.GetValueOrDefault("address") ?? page.Markup.Address,
            Published =
                Published(header.GetValueOrDefault("published"))
                ?? (head.IsPublishedNamed ? head.Published : null)
                ?? Published(page.Markup.Published)
                ?? head.Published
                ?? AddressDay.Of(page.Markup.Address),
            FileName = fileName,
            IsRetold = header.GetValueOrDefault("retold") is "yes" or "true",
            Note = header.GetValueOrDefault("note"),
            DocumentKey = header.GetValueOrDefault("document"),
            BodyStart = lines.Count > 0 ? lines[0].Start : 0,
            BodyEnd = lines.Count > 0 ? lines[^1].End : 0,
        };
    }

    // a header that holds no more than a note leaves title, outlet and day to the text itself
    private static bool IsDescribed(PageText page) => page.Header.ContainsKey("title");

    private PartialDate? Published(string? written)
    {
        if (written is null)
        {
            return null;
        }

        return PartialDate.TryParse(written, out var date) ? date
            : _dates.Find(Folding.Fold(written), written, Language.En, null) is [var first, ..] ? first.Date
            : null;
    }

    private static Language? HeaderLanguage(PageText page, string key) =>
        page.Header.GetValueOrDefault(key)?.ToLowerInvariant() switch
        {
            "zh" or "zh-cn" => Language.Zh,
            "en" => Language.En,
            _ => null,
        };
}
