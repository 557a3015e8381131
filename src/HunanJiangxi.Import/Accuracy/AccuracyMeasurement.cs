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
        var read = gold.Documents.Select(document => Read(document, importer, originals)).ToList();
        var measured = LinkEitherWay(read).ConvertAll(Compare);
        var counted = measured.Where(one => !one.IsLeftEmpty).ToList();
        List<string> languages = [.. measured.Select(one => LanguageOf(one.Gold)).Distinct(), Both];
        return new AccuracyReport(
            version,
            commitDay,
            [.. languages.SelectMany(language => Scores(language, In(language, counted)))],
            [.. languages.SelectMany(language => Answers(language, In(language, measured)))],
            [.. measured.Select(Measured)]
        );
    }

    private static Found Read(GoldDocument document, DocumentImporter importer, SignatureIndex<string> originals)
    {
        try
        {
            var read = importer.Read(File.ReadAllBytes(document.Path), Path.GetFileName(document.Path));
            var found = AnnotatedDocument.Parse(JsonReport.ToJsonLine(read, document.Name, OriginalOf(read)));
            return new Found(document, found, read.Text);
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

    /// <summary>
    /// Which of two copies came first is often told by neither: a pair that was linked the other way round is linked.
    /// </summary>
    private static List<Found> LinkEitherWay(List<Found> documents)
    {
        var links = documents.ToDictionary(
            one => one.Gold.Name,
            one => one.Reading.Document.DuplicateOf,
            StringComparer.Ordinal
        );
        foreach (var (copy, original) in documents.Select(one => (one.Gold.Name, one.Gold.Truth.Document.DuplicateOf)))
        {
            if (original is not null && links[copy] is null && links[original] == copy)
            {
                (links[copy], links[original]) = (original, null);
            }
        }

        return documents.ConvertAll(one =>
            one with
            {
                // whoever links a copy instead of reading it again has lost nothing
                IsLeftEmpty = one.Reading is { IsEmpty: true, Document.DuplicateOf: { } other } && ArePair(one, other),
                Reading = one.Reading with
                {
                    Document = one.Reading.Document with { DuplicateOf = links[one.Gold.Name] },
                },
            }
        );

        bool ArePair(Found one, string other) =>
            one.Gold.Truth.Document.DuplicateOf == other
            || documents.Exists(found =>
                found.Gold.Name == other && found.Gold.Truth.Document.DuplicateOf == one.Gold.Name
            );
    }

    private static Compared Compare(Found one) =>
        new(one.Gold, one.IsLeftEmpty, new DocumentComparison(one.Gold.Truth, one.Reading, one.Text));

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
            one.IsLeftEmpty ? [] : one.Comparison.Errors
        );

    private sealed record Found(GoldDocument Gold, AnnotatedDocument Reading, string Text)
    {
        public bool IsLeftEmpty { get; init; }
    }

    private sealed record Compared(GoldDocument Gold, bool IsLeftEmpty, DocumentComparison Comparison);
}
