using System.CommandLine;
using System.Globalization;
using HunanJiangxi.Web.Loading;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>import</c>: files and folders through the importer, into the store or, on trial, onto the screen.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders with all that is below them, or - for one document on standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read only; no database is needed." };
        var json = new Option<bool>("--json") { Description = "With --dry-run: one JSON object a file." };
        var acceptAt = new Option<decimal?>("--accept-at")
        {
            Description = "Accept proposals of at least this confidence (0 to 1).",
            CustomParser = result =>
            {
                if (TryConfidence(result.Tokens[0].Value, out var confidence))
                {
                    return confidence;
                }

                result.AddError($"--accept-at wants a number from 0 to 1, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var command = new Command("import", "Reads documents and stores what they propose.")
        {
            paths,
            dryRun,
            json,
            acceptAt,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && !result.GetValue(dryRun))
            {
                result.AddError("--json goes with --dry-run.");
            }

            if (result.GetValue(acceptAt) is not null && result.GetValue(dryRun))
            {
                result.AddError("--accept-at stores, --dry-run does not: choose one.");
            }
        });
        command.SetAction(
            (asked, cancellationToken) =>
            {
                List<string> files;
                try
                {
                    files = [.. DocumentFiles.Below(asked.GetRequiredValue(paths))];
                }
                catch (FileNotFoundException missing)
                {
                    Console.Error.WriteLine(missing.Message);
                    return Task.FromResult(ExitCode.BadUsage);
                }

                return asked.GetValue(dryRun)
                    ? TrialImport.RunAsync(files, asked.GetValue(json), cancellationToken)
                    : StoringImport.RunAsync(files, asked.GetValue(acceptAt), cancellationToken);
            }
        );
        return command;
    }

    private static bool TryConfidence(string text, out decimal confidence) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out confidence)
        && confidence is >= 0 and <= 1;
}
