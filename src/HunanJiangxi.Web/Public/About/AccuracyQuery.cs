using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Accuracy;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.About;

/// <summary>Which figures and which errors are asked for: of one kind, of documents in one language, or all.</summary>
public sealed record AccuracyQuery(GoldKind? Kind, Language? Language)
{
    private const string Both = "all";

    public string? KindWord => Kind is { } kind ? QueryWords.Of(kind) : null;

    public string? LanguageWord => Language is { } language ? QueryWords.Of(language) : null;

    /// <exception cref="MalformedQueryException">A word is none of the kinds or languages.</exception>
    public static AccuracyQuery Parse(IQueryCollection query)
    {
        var words = ListQuery.Parse(query, "language");
        return new AccuracyQuery(
            words.KindAs<GoldKind>(),
            QueryWords.Read<Language>("language", words.Own.GetValueOrDefault("language"))
        );
    }

    public IEnumerable<KindScore> Scores(AccuracyReport report) =>
        report.Scores.Where(score =>
            (Kind is null || score.Kind == Kind) && (Language is null || score.Language == LanguageWord)
        );

    /// <summary>Both languages' figures come last, where they are shown.</summary>
    public IEnumerable<IGrouping<string, KindScore>> Groups(AccuracyReport report) =>
        Scores(report).GroupBy(score => score.Language).OrderBy(group => group.Key == Both);

    /// <summary>The documents that were read wrongly, each with the errors asked for.</summary>
    public IEnumerable<MeasuredDocument> Errors(AccuracyReport report) =>
        report
            .Documents.Where(document => Language is null || document.Language == LanguageWord)
            .Select(document =>
                document with
                {
                    Errors = [.. document.Errors.Where(error => Kind is null || error.Kind == Kind)],
                }
            )
            .Where(document => document.Errors.Count > 0);
}
