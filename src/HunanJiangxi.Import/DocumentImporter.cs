using System.Security.Cryptography;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Reading;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import;

/// <summary>
/// The only door of the importer: the bytes of a file in, its text and the proposals out. Holds no state between
/// calls and may be used from several threads.
/// </summary>
public sealed class DocumentImporter
{
    private readonly BuiltInVocabulary _vocabulary;
    private readonly TextRecognizer _recognizer = TextRecognizer.WithBuiltInVocabulary();
    private readonly ArticleReader _articles;
    private readonly NamedBefore _namedBefore;
    private readonly NamedByKind _namedByKind = new();
    private readonly Dictionary<Language, IFactRecognizer[]> _recognizers;

    private DocumentImporter(BuiltInVocabulary vocabulary, DocumentLimits limits)
    {
        Limits = limits;
        _vocabulary = vocabulary;
        _articles = new ArticleReader(vocabulary);
        _namedBefore = new NamedBefore(vocabulary.Places);
        _recognizers = new() { [Language.Zh] = Recognizers(vocabulary.Zh), [Language.En] = Recognizers(vocabulary.En) };
    }

    /// <summary>How large a document may be.</summary>
    public DocumentLimits Limits { get; }

    public static DocumentImporter WithBuiltInVocabulary(DocumentLimits? limits = null) =>
        new(BuiltInVocabulary.Instance, limits ?? new DocumentLimits());

    /// <summary>
    /// Reads a document: text, HTML, Markdown, DOCX or a saved mail. Its content says which; <paramref name="fileName"/>
    /// is kept, and breaks a tie. Offsets of the proposals point into the text that is returned.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">The file is no document, or too large. No other is thrown.</exception>
    public ReadDocument Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var article = _articles.Read(PageReader.Read(bytes, fileName, Limits), fileName);
        return new ReadDocument(
            article.Text,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            article.Language,
            article.Title,
            article.Metadata,
            Proposals(article)
        )
        {
            Signature = TextSigner.Sign(article.Text, article.Body),
        };
    }

    private List<ReadProposal> Proposals(Article article)
    {
        var words = _vocabulary.Of(article.Language);
        var dates = DateMemory.For(article.Text, article.Title);
        using var phrases = SentencePhrases.Begin(words.Phrases);
        var splitter = new SentenceSplitter(words, _recognizer, dates, phrases);
        var headings = new YearHeadings(article.Text, words);
        DateOnly? reference = article.Metadata.Published is { Precision: DatePrecision.Day } published
            ? Dateline.Day(article, published.Start)
            : null;
        List<Sentence> sentences =
        [
            .. article.Body.SelectMany(line =>
            {
                dates.StandUnder(headings.Above(line.Start, line.Length));
                return splitter.Split(article.Text, line.Start, line.Length, reference);
            }),
        ];
        var title = Folding.Fold(article.Title);
        phrases.Add(title);
        if (article.Language == Language.En)
        {
            _namedBefore.Spread(sentences);
            _namedByKind.Spread(title, sentences);
        }

        if (!Relevance.IsAboutCooperation(words, _vocabulary.Places, title, sentences))
        {
            return [];
        }

        string[] all = [title, .. sentences.Select(static sentence => sentence.Folded)];
        var context = new ReadingContext
        {
            Article = article,
            FoldedTitle = title,
            Words = words,
            Places = _vocabulary.Places,
            Sentences = sentences,
            Programme = words.Programmes.FirstOrDefault(programme => programme.IsIn(all))?.Programme,
        };
        return
        [
            .. _recognizers[article.Language]
                .SelectMany(recognizer => recognizer.Find(context))
                .OrderBy(static p => p.Start),
        ];
    }

    private IFactRecognizer[] Recognizers(LanguageVocabulary words)
    {
        var mentions = new MentionReader(words, _vocabulary.Places);
        return
        [
            new EventRecognizer(words, mentions),
            new AgreementRecognizer(words, mentions, _vocabulary.Places),
            new MemberRecognizer(mentions, new AgreementNames(words)),
            new TownRecognizer(words),
            new IndicatorRecognizer(words, mentions, _vocabulary.Places),
            new MilestoneRecognizer(words, mentions),
        ];
    }
}
