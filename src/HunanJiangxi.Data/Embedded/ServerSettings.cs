using System.Globalization;

namespace HunanJiangxi.Data.Embedded;

/// <summary>What the private server is told beyond PostgreSQL's defaults, written anew at each start.</summary>
internal static class ServerSettings
{
    private const string Include = "include_if_exists 'portal.conf'";

    public static async Task WriteAsync(string cluster, int port, EmbeddedPostgresOptions options)
    {
        var main = Path.Combine(cluster, "postgresql.conf");
        if (!(await File.ReadAllTextAsync(main)).Contains(Include, StringComparison.Ordinal))
        {
            await File.AppendAllTextAsync(main, $"\n{Include}\n");
        }

        List<string> lines =
        [
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            string.Create(CultureInfo.InvariantCulture, $"port = {port}"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections = {options.MaxConnections}"),
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            // a file a weekday, each overwritten a week later
            "logging_collector = on",
            "log_filename = 'server-%a.log'",
            "log_truncate_on_rotation = on",
            "log_rotation_age = 1d",
        ];
        if (!options.Durable)
        {
            lines.AddRange(["fsync = off", "synchronous_commit = off", "full_page_writes = off"]);
        }

        var own = Path.Combine(cluster, "portal.conf");
        await File.WriteAllLinesAsync(own, lines);
        if (!OperatingSystem.IsWindows())
        {
            // the server's account has to read it, whatever the portal's own umask is; the folder around it is closed
            const UnixFileMode everyoneReads = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            File.SetUnixFileMode(own, everyoneReads | UnixFileMode.UserWrite);
        }
    }
}
