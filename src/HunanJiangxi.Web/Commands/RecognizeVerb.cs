using System.CommandLine;
using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;
using HunanJiangxi.Import.Recognition;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>recognize</c>: for each line of standard input, one JSON object of dates, quantities and places.</summary>
internal static class RecognizeVerb
{
    public static Command Create()
    {
        var language = new Option<string>("--language") { Description = "zh or en", Required = true };
        language.AcceptOnlyFromAmong("zh", "en");
        var referenceDate = new Option<DateOnly>("--reference-date")
        {
            Description = "The day that relative dates count from, as YYYY-MM-DD.",
            Required = true,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
                {
                    return day;
                }

                result.AddError($"--reference-date wants YYYY-MM-DD, not '{text}'.");
                return default;
            },
        };
        var command = new Command("recognize", "Reads dates, quantities and places out of lines on standard input.")
        {
            language,
            referenceDate,
        };
        command.SetAction(
            (asked, cancellationToken) =>
                RunAsync(
                    asked.GetRequiredValue(language) == "zh" ? Language.Zh : Language.En,
                    asked.GetRequiredValue(referenceDate),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Language language,
        DateOnly referenceDate,
        CancellationToken cancellationToken
    )
    {
        var recognizer = TextRecognizer.WithBuiltInVocabulary();
        using var input = StandardStreams.Input();
        await using var output = StandardStreams.Output();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(JsonReport.ToJsonLine(recognizer.Recognize(line, language, referenceDate)));
        }

        return ExitCode.Done;
    }
}
