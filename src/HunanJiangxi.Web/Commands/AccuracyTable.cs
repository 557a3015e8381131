using System.Globalization;
using System.Text;
using HunanJiangxi.Import.Accuracy;

namespace HunanJiangxi.Web.Commands;

/// <summary>The report for a terminal: a table, the other answers, and every error.</summary>
internal static class AccuracyTable
{
    public static string Of(AccuracyReport report)
    {
        var text = new StringBuilder();
        text.AppendLine("                    P      R     F1  strict  found missed spurious");
        foreach (var score in report.Scores)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Words(score), -15} {Part(score.Precision)} {Part(score.Recall)} {Part(score.F1)}  {Part(score.StrictF1)} {score.Found, 6} {score.Missed, 6} {score.Spurious, 8}"
            );
        }

        foreach (var language in report.Answers.GroupBy(answer => answer.Language))
        {
            var answers = language.Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{one.Answer} {one.Right}/{one.Of}")
            );
            text.AppendLine(CultureInfo.InvariantCulture, $"{language.Key}: {string.Join(", ", answers)}");
        }

        foreach (var document in report.Documents)
        {
            foreach (var error in document.Errors)
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{document.Language}/{document.Name}: {error.Error} {error.Kind}: {error.Item} | {error.Passage}"
                );
            }
        }

        return text.ToString();
    }

    public static string Words(KindScore score) => $"{score.Language} {score.Kind}";

    private static string Part(decimal? part) =>
        part?.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(6) ?? "     –";
}
