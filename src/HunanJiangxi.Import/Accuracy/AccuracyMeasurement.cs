using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>Reads the gold set with an importer and compares.</summary>
public static class AccuracyMeasurement
{
    private const string Both = "all";

    /// <summary>Reads all documents in the set's order; of two that are alike the later one is the copy.</summary>
    /// <exception cref="GoldSetException">The importer refuses a document of the set.</exception>
    public static AccuracyReport Measure(
        GoldSet gold,
        DocumentImporter importer,
        string? version = null,
        string? commitDay = null
    )
    {
        var originals = new SignatureIndex<string>();
        var measured = gold.Documents.Select(document => Read(document, importer, originals)).ToList();
        var counted = measured.Where(one => !IsCopyLeftEmpty(one)).ToList();
        List<string> languages = [.. measured.Select(one => LanguageOf(one.Gold)).Distinct(), Both];
        return new AccuracyReport(
            version,
            commitDay,
            [.. languages.SelectMany(language => Scores(language, In(language, counted)))],
            [.. languages.SelectMany(language => Answers(language, In(language, measured)))],
            [.. measured.Select(Measured)]
        );
    }

    private static Compared Read(GoldDocument document, DocumentImporter importer, SignatureIndex<string> originals)
    {
        try
        {
            var read = importer.Read(File.ReadAllBytes(document.Path), Path.GetFileName(document.Path));
            var found = AnnotatedDocument.Parse(JsonReport.ToJsonLine(read, document.Name, OriginalOf(read)));
            return new Compared(document, found, new DocumentComparison(document.Truth, found, read.Text));
        }
        catch (UnreadableDocumentException refusal)
        {
            throw new GoldSetException($"{document.Path}: {refusal.Message}", refusal);
        }

        string? OriginalOf(ReadDocument read)
        {
            if (read.Signature is not { } signature)
            {
                return null;
            }

            var signed = new SignedTitle(read.Title, signature);
            var original = originals.OriginalOf(signed)?.Name;
            if (original is null)
            {
                originals.Add(document.Name, signed);
            }

            return original;
        }
    }

    /// <summary>Whoever links a copy instead of reading it again has lost nothing.</summary>
    private static bool IsCopyLeftEmpty(Compared one) =>
        one.Gold.Truth.Document.DuplicateOf is { } original
        && one.Found.Document.DuplicateOf == original
        && one.Found.IsEmpty;

    private static List<Compared> In(string language, List<Compared> documents) =>
        [.. documents.Where(one => language == Both || LanguageOf(one.Gold) == language)];

    private static string LanguageOf(GoldDocument document) => VocabularyFiles.Folder(document.Language);

    private static IEnumerable<KindScore> Scores(string language, List<Compared> documents) =>
        Enum.GetValues<GoldKind>()
            .Select(kind =>
                KindScore.Of(
                    language,
                    kind,
                    documents.Aggregate(default(Tally), (sum, one) => sum + one.Comparison.Plain(kind)),
                    documents.Aggregate(default(Tally), (sum, one) => sum + one.Comparison.Strict(kind))
                )
            );

    private static IEnumerable<AnswerScore> Answers(string language, List<Compared> documents) =>
        Enum.GetValues<Answer>()
            .Select(answer =>
            {
                var marks = documents.Select(one => one.Comparison.Right(answer)).ToList();
                return new AnswerScore(language, answer, marks.Sum(mark => mark.Right), marks.Sum(mark => mark.Of));
            });

    private static MeasuredDocument Measured(Compared one) =>
        new(
            one.Gold.Name,
            LanguageOf(one.Gold),
            Path.GetExtension(one.Gold.Path).TrimStart('.'),
            one.Gold.Truth.Document.Title,
            Enum.GetValues<GoldKind>().Sum(kind => one.Gold.Truth.Items(kind).Count(item => !item.Optional)),
            IsCopyLeftEmpty(one) ? [] : one.Comparison.Errors
        );

    private sealed record Compared(GoldDocument Gold, AnnotatedDocument Found, DocumentComparison Comparison);
}
