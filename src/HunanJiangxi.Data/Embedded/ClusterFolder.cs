using System.Globalization;
using System.Security.Cryptography;

namespace HunanJiangxi.Data.Embedded;

/// <summary>Where a private server keeps what is its own, below the portal's data folder.</summary>
internal sealed class ClusterFolder(string dataFolder)
{
    /// <summary>Everything that belongs to the server's account.</summary>
    public string Root { get; } = Path.Combine(Path.GetFullPath(dataFolder), "postgresql");

    public string Cluster => Path.Combine(Root, "cluster");

    /// <summary>A cluster in the making: it takes its real name only when initdb has finished.</summary>
    public string Unfinished => Path.Combine(Root, "cluster.new");

    public string PasswordFile => Path.Combine(Root, "password");

    public string StartLog => Path.Combine(Root, "start.log");

    private string VersionFile => Path.Combine(Cluster, "PG_VERSION");

    private string PidFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>The major version that made the cluster; null while there is none.</summary>
    public async Task<string?> VersionAsync() =>
        File.Exists(VersionFile) ? (await File.ReadAllTextAsync(VersionFile)).Trim() : null;

    /// <summary>Holds the data folder for this process; the system lets go of it when the process ends in any way.</summary>
    /// <returns>null when another process holds it.</returns>
    /// <exception cref="EmbeddedPostgresException">The folder cannot be written.</exception>
    public FileStream? TryLock()
    {
        try
        {
            Directory.CreateDirectory(Root);
            var trial = Path.Combine(dataFolder, Path.GetRandomFileName());
            File.Create(trial, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"The data folder '{dataFolder}' cannot be written: {e.Message} Set PORTAL_DATA to a folder that can."
            );
        }

        try
        {
            var path = Path.Combine(dataFolder, "portal.lock");
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads the server's password, made on the first start and readable by the server's account alone.</summary>
    public async Task<string> PasswordAsync()
    {
        if (File.Exists(PasswordFile))
        {
            return (await File.ReadAllTextAsync(PasswordFile)).Trim();
        }

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(PasswordFile, options);
        await writer.WriteLineAsync(password);
        return password;
    }

    /// <summary>The port of the server that says it is ready, as its own file tells it; null when there is none.</summary>
    public async Task<int?> ReadyPortAsync()
    {
        var lines = await PidFileAsync();
        return lines.Length > 7 && lines[7].Trim() == "ready" && RunningServer(lines) is not null
            ? int.Parse(lines[3], CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Is a server still at work that a killed portal left behind? A lock file without one is removed.</summary>
    public async Task<bool> HasOrphanAsync()
    {
        var lines = await PidFileAsync();
        if (lines.Length == 0)
        {
            return false;
        }

        if (RunningServer(lines) is not null)
        {
            return true;
        }

        // the number may by now belong to any program, which must not be taken for ours
        File.Delete(PidFile);
        return false;
    }

    private async Task<string[]> PidFileAsync()
    {
        try
        {
            return await File.ReadAllLinesAsync(PidFile);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private int? RunningServer(string[] pidFile)
    {
        if (!int.TryParse(pidFile[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
        {
            return null;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            var isServer = OperatingSystem.IsLinux()
                ? Directory.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == Cluster
                : process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
            return isServer ? pid : null;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // gone, or somebody else's
            return null;
        }
    }
}
