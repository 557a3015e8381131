using System.ComponentModel;
using System.Diagnostics;

namespace HunanJiangxi.Data.Embedded;

/// <summary>Runs one of the system's or PostgreSQL's short programs to its end.</summary>
internal static class ServerProgram
{
    private const int NotFound = 127;

    public static async Task<(int ExitCode, string Output)> RunAsync(
        IReadOnlyList<string> prefix,
        string program,
        IReadOnlyList<string> arguments,
        string folder
    )
    {
        string[] words = [.. prefix, program, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // messages that can be looked up, in whatever language the system speaks
            Environment = { ["LC_ALL"] = "C" },
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, $"{await output}{await errors}".Trim());
        }
        catch (Win32Exception missing)
        {
            return (NotFound, missing.Message);
        }
    }

    public static async Task RequireAsync(
        IReadOnlyList<string> prefix,
        string program,
        IReadOnlyList<string> arguments,
        string folder
    )
    {
        var (exitCode, output) = await RunAsync(prefix, program, arguments, folder);
        if (exitCode != 0)
        {
            throw new EmbeddedPostgresException($"{Path.GetFileName(program)} failed ({exitCode}): {output}");
        }
    }
}
