using System.CommandLine;
using System.Globalization;
using System.Reflection;
using HunanJiangxi.Import;
using HunanJiangxi.Import.Accuracy;
using HunanJiangxi.Web.Hosting;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>accuracy</c>: reads the gold set with this very importer and says how well.</summary>
internal static class AccuracyVerb
{
    public static Command Create()
    {
        var gold = new Option<string?>("--gold") { Description = "The gold set's folder; seeds/gold where not given." };
        var json = new Option<bool>("--json") { Description = "The whole report instead of a table." };
        var output = new Option<string?>("--out") { Description = "Write to this file instead of the screen." };
        var commitDay = new Option<string?>("--commit-day")
        {
            Description = "The day of the last change, for the report.",
        };
        var atLeast = new Option<decimal?>("--at-least")
        {
            Description = "Exit with 1 where the F1 of a kind in a language lies below this (0 to 1).",
        };
        var command = new Command("accuracy", "Measures the importer on the gold set.")
        {
            gold,
            json,
            output,
            commitDay,
            atLeast,
        };
        command.SetAction(
            async (asked, cancellationToken) =>
            {
                AccuracyReport report;
                try
                {
                    report = AccuracyMeasurement.Measure(
                        GoldSet.Load(asked.GetValue(gold) ?? DefaultFolder()),
                        DocumentImporter.WithBuiltInVocabulary(),
                        Version(),
                        asked.GetValue(commitDay) is { Length: > 0 } day ? day : null
                    );
                }
                catch (GoldSetException fault)
                {
                    await Console.Error.WriteLineAsync(fault.Message);
                    return ExitCode.BadUsage;
                }

                var text = asked.GetValue(json) ? report.ToJson() : AccuracyTable.Of(report);
                await WriteAsync(text, asked.GetValue(output), cancellationToken);
                return await CheckAsync(report, asked.GetValue(atLeast));
            }
        );
        return command;
    }

    private static string DefaultFolder() =>
        Path.Combine(PortalPaths.Seeds(new ConfigurationBuilder().AddEnvironmentVariables().Build()), "gold");

    /// <summary>Without the commit: the same sources give the same report.</summary>
    private static string? Version() =>
        typeof(AccuracyVerb)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0];

    private static async Task WriteAsync(string text, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await using var screen = StandardStreams.Output();
            await screen.WriteAsync(text.AsMemory(), cancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
    }

    private static async Task<int> CheckAsync(AccuracyReport report, decimal? atLeast)
    {
        var below = report.Scores.Where(score => score.F1 < atLeast).ToList();
        foreach (var score in below)
        {
            await Console.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{AccuracyTable.Words(score)}: F1 {score.F1:0.000} lies below {atLeast:0.000}."
                )
            );
        }

        return below.Count == 0 ? ExitCode.Done : ExitCode.Faulty;
    }
}
