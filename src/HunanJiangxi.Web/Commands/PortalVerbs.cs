using System.CommandLine;
using System.Text;
using HunanJiangxi.Web.Hosting;

namespace HunanJiangxi.Web.Commands;

/// <summary>The program's verbs; without one it serves.</summary>
internal sealed class PortalVerbs
{
    private readonly RootCommand _root = new("The portal of the Hunan–Jiangxi border cooperation zone.");
    private readonly Command _serve = new("serve", "Serves the portal. What happens without a verb, too.");
    private readonly ParseResult _asked;

    public PortalVerbs(string[] args)
    {
        foreach (var serving in new[] { _root, _serve })
        {
            // the framework's own settings (--urls=…) pass through
            serving.TreatUnmatchedTokensAsErrors = false;
            serving.SetAction(_ => ExitCode.Done);
        }

        _root.Add(_serve);
        Command[] verbs =
        [
            MigrateVerb.Create(),
            SeedVerb.Create(),
            ImportVerb.Create(),
            RecognizeVerb.Create(),
            AccuracyVerb.Create(),
            CheckVerb.Create(),
            BackupVerb.Create(),
            RestoreVerb.Create(),
            ReleaseVerb.Create(),
            UserVerb.Create(),
        ];
        foreach (var verb in verbs)
        {
            _root.Add(verb);
        }

        _asked = _root.Parse(args);
        ServerArguments = [.. _asked.UnmatchedTokens];
    }

    public bool AskToServe =>
        (_asked.Action == _serve.Action || _asked.Action == _root.Action)
        && _asked.Errors.Count == 0
        && !HasUnknownWord;

    public string[] ServerArguments { get; }

    private bool IsServing => _asked.CommandResult.Command == _serve || _asked.CommandResult.Command == _root;

    /// <summary>Settings look like <c>--urls=…</c>; any other word was meant as a verb. Verbs know all their words.</summary>
    private bool HasUnknownWord =>
        ServerArguments is [var first, ..] && !(IsServing && first.StartsWith("--", StringComparison.Ordinal));

    /// <returns>The program's exit code.</returns>
    public async Task<int> RunAsync()
    {
        var faults = _asked.Errors.Select(error => error.Message).ToList();
        if (faults.Count == 0 && HasUnknownWord)
        {
            faults.Add($"'{ServerArguments[0]}' is no word of the portal's; see --help.");
        }

        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return ExitCode.BadUsage;
        }

        // documents and JSON are UTF-8, whatever the terminal's locale says
        Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return await _asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (StartFailure.OneLine(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return StartFailure.CodeOf(e);
        }
    }
}
