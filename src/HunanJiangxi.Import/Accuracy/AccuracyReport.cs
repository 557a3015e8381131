using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>
/// How well the importer of one build reads the gold set. Holds no time of day: the same importer and the same set give
/// the same report.
/// </summary>
/// <param name="Version">The release that was measured, where known.</param>
/// <param name="CommitDay">The day of the last change, <c>YYYY-MM-DD</c>, where known.</param>
public sealed record AccuracyReport(
    string? Version,
    string? CommitDay,
    IReadOnlyList<KindScore> Scores,
    IReadOnlyList<AnswerScore> Answers,
    IReadOnlyList<MeasuredDocument> Documents
)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        WriteIndented = true,
        NewLine = "\n",
    };

    public string ToJson() => JsonSerializer.Serialize(this, s_json) + "\n";

    /// <exception cref="JsonException">The text is no such report.</exception>
    public static AccuracyReport Parse(string json) =>
        JsonSerializer.Deserialize<AccuracyReport>(json, s_json)
        ?? throw new JsonException("The file holds no report.");

    public KindScore Score(string language, GoldKind kind) =>
        Scores.Single(score => score.Language == language && score.Kind == kind);
}

/// <summary>The figures of one kind in one language; <see cref="KindScore.Of"/> reckons them.</summary>
/// <param name="Language"><c>zh</c>, <c>en</c>, or <c>all</c> for both.</param>
/// <param name="Found">Required items that were found.</param>
/// <param name="Missed">Required items that were not.</param>
/// <param name="Spurious">Finds that pair with no item.</param>
/// <param name="Precision">Of what was found, how much was right: 0 to 1; null where nothing was found.</param>
/// <param name="Recall">Of what was there, how much was found: 0 to 1; null where nothing was there.</param>
/// <param name="F1">The harmonic mean of the two.</param>
/// <param name="StrictF1">The same where the quotations of events and agreements must overlap, too.</param>
public sealed record KindScore(
    string Language,
    GoldKind Kind,
    int Found,
    int Missed,
    int Spurious,
    decimal? Precision,
    decimal? Recall,
    decimal? F1,
    decimal? StrictF1
)
{
    public static KindScore Of(string language, GoldKind kind, Tally plain, Tally strict) =>
        new(
            language,
            kind,
            plain.Found,
            plain.Missed,
            plain.Spurious,
            Part(plain.Found, plain.Found + plain.Spurious),
            Part(plain.Found, plain.Found + plain.Missed),
            Harmonic(plain),
            Harmonic(strict)
        );

    private static decimal? Harmonic(Tally tally) =>
        Part(2 * tally.Found, (2 * tally.Found) + tally.Missed + tally.Spurious);

    private static decimal? Part(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4);
}

/// <summary>How often one thing was right, of how many.</summary>
/// <param name="Language"><c>zh</c>, <c>en</c>, or <c>all</c> for both.</param>
public sealed record AnswerScore(string Language, Answer Answer, int Right, int Of);

/// <summary>What is compared beside the items: facts about the document, and particulars of items that were found.</summary>
public enum Answer
{
    Title,
    Publisher,
    Published,
    Language,
    DuplicateOf,
    Qualifier,
    AgreementDate,
}

/// <summary>A document of the set and where the importer was wrong about it.</summary>
/// <param name="Format">The ending of its file.</param>
/// <param name="Items">Required items of all kinds.</param>
public sealed record MeasuredDocument(
    string Name,
    string Language,
    string Format,
    string? Title,
    int Items,
    IReadOnlyList<ReadingError> Errors
);

/// <summary>An item that was missed, or a find that is none.</summary>
/// <param name="Item">The item in a few words.</param>
/// <param name="Passage">The words of the document that it stands on, where it has any.</param>
public sealed record ReadingError(GoldKind Kind, ErrorKind Error, string Item, string? Passage);

/// <summary>The two ways to be wrong about an item.</summary>
public enum ErrorKind
{
    Missed,
    Spurious,
}
