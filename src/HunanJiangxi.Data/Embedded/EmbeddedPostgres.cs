using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace HunanJiangxi.Data.Embedded;

/// <summary>
/// A private PostgreSQL server below the portal's data folder: loopback only, a port and a password of its own, stopped
/// when this is disposed. What a killed portal left behind is stopped at the next start; the data stay.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string DatabaseName = "portal";
    private const string UserName = "portal";

    private readonly ClusterFolder _folder;
    private readonly EmbeddedPostgresOptions _options;
    private FileStream? _lock;
    private PostgresBinaries? _binaries;
    private ServerAccount? _account;

    private EmbeddedPostgres(ClusterFolder folder, EmbeddedPostgresOptions options) =>
        (_folder, _options) = (folder, options);

    /// <summary>How to reach the portal's database on this server.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the server, makes its cluster and database on the first start, and waits until it answers.</summary>
    /// <exception cref="EmbeddedPostgresException">One clear reason why not.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string dataFolder, EmbeddedPostgresOptions? options = null)
    {
        var server = new EmbeddedPostgres(new ClusterFolder(dataFolder), options ?? new EmbeddedPostgresOptions());
        try
        {
            await server.StartAsync(dataFolder);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server, unless it is another program's that was only shared.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lock is null)
        {
            return;
        }

        // an idle pooled connection would find its server gone
        NpgsqlConnection.ClearAllPools();
        if (_account is not null && await _folder.HasOrphanAsync())
        {
            await StopServerAsync();
        }

        await _lock.DisposeAsync();
        _lock = null;
    }

    private async Task StartAsync(string dataFolder)
    {
        _lock = _folder.TryLock();
        if (_lock is null)
        {
            await ShareAsync(dataFolder);
            return;
        }

        var version = await _folder.VersionAsync();
        _binaries = await PostgresBinaries.FindAsync(_options.NodeModulesRoots, version);
        var password = await _folder.PasswordAsync();
        _account = await ServerAccount.ForAsync(_folder.Root, _binaries);
        if (await _folder.HasOrphanAsync())
        {
            await StopServerAsync();
        }

        if (version is null)
        {
            await MakeClusterAsync();
        }

        var port = await StartServerAsync();
        ConnectionString = ConnectionStringFor(port, password, DatabaseName);
        await MakeDatabaseAsync(ConnectionStringFor(port, password, "postgres"));
    }

    /// <summary>A short verb such as <c>check</c> may work beside a running portal, on the portal's own server.</summary>
    private async Task ShareAsync(string dataFolder)
    {
        if (_options.Exclusive)
        {
            throw new EmbeddedPostgresException(
                $"Another portal is already running on the data folder '{dataFolder}'. Stop it, or set PORTAL_DATA to "
                    + "another folder."
            );
        }

        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (await _folder.ReadyPortAsync() is { } port)
            {
                ConnectionString = ConnectionStringFor(port, await _folder.PasswordAsync(), DatabaseName);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        throw new EmbeddedPostgresException(
            $"Another program holds the data folder '{dataFolder}', but its database server did not become ready."
        );
    }

    private async Task MakeClusterAsync()
    {
        if (Directory.Exists(_folder.Unfinished))
        {
            Directory.Delete(_folder.Unfinished, recursive: true);
        }

        List<string> arguments =
        [
            $"--pgdata={_folder.Unfinished}",
            $"--username={UserName}",
            $"--pwfile={_folder.PasswordFile}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--no-locale",
        ];
        if (!_options.Durable)
        {
            arguments.Add("--no-sync");
        }

        await _account!.RequireAsync(_binaries!.InitDb, arguments, _folder.Root);
        Directory.Move(_folder.Unfinished, _folder.Cluster);
    }

    private async Task<int> StartServerAsync()
    {
        // between asking for a free port and using it another program may take it
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            await ServerSettings.WriteAsync(_folder.Cluster, port, _options);
            try
            {
                string[] arguments = ["start", "-s", "-w", "-t", "120", "-D", _folder.Cluster, "-l", _folder.StartLog];
                await _account!.RequireAsync(_binaries!.PgCtl, arguments, _folder.Root);
                return port;
            }
            catch (EmbeddedPostgresException) when (attempt < 3)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
            catch (EmbeddedPostgresException failure)
            {
                throw new EmbeddedPostgresException(
                    $"The private PostgreSQL server did not start. {failure.Message} See '{_folder.StartLog}'."
                );
            }
        }
    }

    private Task StopServerAsync() =>
        _account!.RequireAsync(
            _binaries!.PgCtl,
            ["stop", "-s", "-w", "-t", "60", "-m", "fast", "-D", _folder.Cluster],
            _folder.Root
        );

    private static async Task MakeDatabaseAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_database WHERE datname = 'portal'";
        if (await command.ExecuteScalarAsync() is 0L)
        {
            command.CommandText = "CREATE DATABASE portal";
            await command.ExecuteNonQueryAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string ConnectionStringFor(int port, string password, string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={port};Username={UserName};Password={password};Database={database}"
        );
}
