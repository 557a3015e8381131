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
    private readonly Dictionary<Language, IFactRecognizer[]> _recognizers;

    private DocumentImporter(BuiltInVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _articles = new ArticleReader(vocabulary);
        _recognizers = new() { [Language.Zh] = Recognizers(vocabulary.Zh), [Language.En] = Recognizers(vocabulary.En) };
    }

    public static DocumentImporter WithBuiltInVocabulary() => new(BuiltInVocabulary.Instance);

    /// <summary>
    /// Reads a document. <paramref name="fileName"/> tells HTML from plain text by its ending, and is kept. A file that
    /// is no text, or whose bytes no supported encoding explains, is an <see cref="UnreadableDocumentException"/>.
    /// </summary>
    public ReadDocument Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var text = TextDecoder.Decode(bytes);
        var page = HtmlReader.IsHtml(text, fileName) ? HtmlReader.Read(text) : PlainTextReader.Read(text);
        var article = _articles.Read(page, fileName);
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
        var splitter = new SentenceSplitter(words, _recognizer);
        DateOnly? reference = article.Metadata.Published is { Precision: DatePrecision.Day } published
            ? published.Start
            : null;
        List<Sentence> sentences =
        [
            .. article.Body.SelectMany(line => splitter.Split(article.Text, line.Start, line.Length, reference)),
        ];
        if (!Relevance.IsAboutCooperation(words, article.Title, sentences))
        {
            return [];
        }

        var all = Folding.Fold(
            article.Title + "\n" + string.Join('\n', sentences.Select(static sentence => sentence.Text))
        );
        var context = new ReadingContext
        {
            Article = article,
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
            new MemberRecognizer(mentions),
            new IndicatorRecognizer(words, mentions),
            new MilestoneRecognizer(words, mentions),
        ];
    }
}
