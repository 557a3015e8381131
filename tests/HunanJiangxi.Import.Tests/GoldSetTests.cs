using System.Runtime.CompilerServices;
using HunanJiangxi.Import.Accuracy;

namespace HunanJiangxi.Import.Tests;

/// <summary>The gold set itself, and what the importer reaches on it.</summary>
public sealed class GoldSetTests
{
    /// <summary>What every kind in every language holds; a change of the importer may raise it, not break it.</summary>
    private const decimal Floor = 0.85m;

    private static readonly GoldSet s_gold = GoldSet.Load(Folder());
    private static readonly AccuracyReport s_report = Measure();

    [Fact]
    public void There_are_thirty_documents_or_more_in_both_languages()
    {
        Assert.InRange(s_gold.Documents.Count, 30, 1000);
        Assert.Equal(2, s_gold.Documents.Select(document => document.Language).Distinct().Count());
    }

    [Fact]
    public void Every_document_says_that_it_is_an_exercise() =>
        Assert.All(
            s_gold.Documents,
            document =>
            {
                var text = File.ReadAllText(document.Path);
                Assert.True(
                    text.Contains("练习文本", StringComparison.Ordinal)
                        || text.Contains("Exercise text", StringComparison.Ordinal),
                    document.Path
                );
            }
        );

    [Fact]
    public void Every_quotation_of_the_truth_stands_in_its_document()
    {
        var importer = DocumentImporter.WithBuiltInVocabulary();
        var strange = s_gold.Documents.SelectMany(document =>
        {
            var read = importer.Read(File.ReadAllBytes(document.Path), Path.GetFileName(document.Path));
            var text = ComparableText.Of(read.Text);
            var items = Enum.GetValues<GoldKind>().SelectMany(document.Truth.Items);
            return items
                .SelectMany(item => item.Spans)
                .Where(span => !text.Contains(ComparableText.Of(span), StringComparison.Ordinal))
                .Select(span => $"{document.Name}: {span}");
        });
        Assert.Empty(strange);
    }

    [Fact]
    public void The_truth_against_itself_has_no_error() =>
        Assert.All(
            s_gold.Documents,
            document =>
                Assert.Empty(
                    new DocumentComparison(document.Truth, document.Truth, File.ReadAllText(document.Path)).Errors
                )
        );

    [Fact]
    public void Every_kind_in_every_language_reaches_the_floor() =>
        Assert.All(
            s_report.Scores,
            score => Assert.True(score.F1 >= Floor, $"{score.Language} {score.Kind}: F1 {score.F1} < {Floor}")
        );

    [Fact]
    public void The_errors_listed_are_the_errors_counted() =>
        Assert.Equal(
            s_report.Scores.Where(score => score.Language == "all").Sum(score => score.Missed + score.Spurious),
            s_report.Documents.Sum(document => document.Errors.Count)
        );

    [Fact]
    public void Measuring_twice_gives_the_same_report() => Assert.Equal(s_report.ToJson(), Measure().ToJson());

    [Fact]
    public void A_report_is_read_back_as_it_was_written() =>
        Assert.Equal(s_report.ToJson(), AccuracyReport.Parse(s_report.ToJson()).ToJson());

    [Fact]
    public void A_folder_without_documents_is_no_gold_set() =>
        Assert.Throws<GoldSetException>(() => GoldSet.Load(Path.Combine(Folder(), "nowhere")));

    private static AccuracyReport Measure() =>
        AccuracyMeasurement.Measure(s_gold, DocumentImporter.WithBuiltInVocabulary());

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "seeds", "gold"));
}
