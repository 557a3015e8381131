using System.CommandLine;
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
        Command[] verbs = [MigrateVerb.Create(), SeedVerb.Create(), CheckVerb.Create(), UserVerb.Create()];
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
        && !HasUnknownVerb;

    public string[] ServerArguments { get; }

    private bool HasUnknownVerb =>
        ServerArguments is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal);

    /// <returns>The program's exit code.</returns>
    public async Task<int> RunAsync()
    {
        if (HasUnknownVerb)
        {
            await Console.Error.WriteLineAsync($"'{ServerArguments[0]}' is no verb of the portal; see --help.");
            return ExitCode.BadUsage;
        }

        if (_asked.Errors.Count > 0)
        {
            foreach (var error in _asked.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return ExitCode.BadUsage;
        }

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
