using System.Globalization;

namespace HunanJiangxi.Data.Embedded;

/// <summary>
/// As whom PostgreSQL's programs run. They refuse to run as root, so a portal that is root lends them the account
/// <c>postgres</c> or <c>nobody</c>.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly ServerAccount Own = new(null, []);

    private readonly IReadOnlyList<string> _prefix;

    private ServerAccount(string? name, IReadOnlyList<string> prefix) => (Name, _prefix) = (name, prefix);

    /// <summary>The other account's name, or null where the programs run as the portal does.</summary>
    public string? Name { get; }

    /// <summary>Finds an account that can write the folder and run the programs, and makes the folder its own.</summary>
    public static async Task<ServerAccount> ForAsync(string folder, PostgresBinaries binaries)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        foreach (var (name, group) in await AccountsAsync())
        {
            await ServerProgram.RequireAsync([], "chown", ["-R", $"{name}:{group}", folder], "/");
            foreach (var prefix in Prefixes(name, group))
            {
                string[] trial =
                [
                    "-c",
                    "test -w \"$1\" && test -x \"$1\" && \"$2\" --version",
                    "-",
                    folder,
                    binaries.InitDb,
                ];
                if ((await ServerProgram.RunAsync(prefix, "sh", trial, "/")).ExitCode == 0)
                {
                    return new ServerAccount(name, prefix);
                }
            }
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL refuses to run as root, and neither the account postgres nor nobody can use '{folder}'. "
                + "Start the portal as an ordinary user, put PORTAL_DATA somewhere those accounts can reach, or set "
                + "ConnectionStrings__Portal."
        );
    }

    /// <summary>Runs a program as this account.</summary>
    /// <exception cref="EmbeddedPostgresException">It ended with an error; the message holds what it said.</exception>
    public Task RequireAsync(string program, IReadOnlyList<string> arguments, string folder) =>
        ServerProgram.RequireAsync(_prefix, program, arguments, folder);

    /// <summary>
    /// The plain change of user first. A checkout below a home folder that only its owner may enter needs the right to
    /// walk through folders as well, and containers grant only one of the two rights that give it.
    /// </summary>
    private static IEnumerable<string[]> Prefixes(string name, string group)
    {
        string[] change = ["setpriv", $"--reuid={name}", $"--regid={group}", "--clear-groups"];
        yield return [.. change, "--"];
        foreach (var right in new[] { "dac_read_search", "dac_override" })
        {
            yield return [.. change, $"--inh-caps=-all,+{right}", $"--ambient-caps=-all,+{right}", "--"];
        }

        yield return ["runuser", "-u", name, "--"];
    }

    private static async Task<IEnumerable<(string Name, string Group)>> AccountsAsync()
    {
        var lines = await File.ReadAllLinesAsync("/etc/passwd");
        var groups = lines
            .Select(line => line.Split(':'))
            .Where(parts => parts.Length > 3)
            .ToDictionary(parts => parts[0], parts => parts[3], StringComparer.Ordinal);
        return new[] { "postgres", "nobody" }
            .Where(groups.ContainsKey)
            .Select(name =>
                (name, int.Parse(groups[name], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))
            );
    }
}
