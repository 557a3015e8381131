using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Tests.Shared;

/// <summary>
/// One private PostgreSQL cluster for the whole run, with a template database that holds the loaded register; each
/// class of tests works on a fresh copy.
/// </summary>
public static class TestServer
{
    private const string Template = "portal_template";

    private static readonly SemaphoreSlim s_gate = new(1, 1);
    private static EmbeddedPostgres? s_server;
    private static int s_copies;

    public static string DataFolder { get; } = Directory.CreateTempSubdirectory("portal-tests-").FullName;

    /// <summary>A fresh copy of the loaded template.</summary>
    public static async Task<string> CopyAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (s_server is null)
            {
                await StartAsync();
                await FillTemplateAsync();
            }

            return await CreateAsync(NextName(), Template);
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>A new database with nothing in it.</summary>
    public static async Task<string> EmptyAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (s_server is null)
            {
                await StartAsync();
                await FillTemplateAsync();
            }

            return await CreateAsync(NextName(), "template0");
        }
        finally
        {
            s_gate.Release();
        }
    }

    private static async Task StartAsync()
    {
        var options = new EmbeddedPostgresOptions { Durable = false, MaxConnections = 300 };
        s_server = await EmbeddedPostgres.StartAsync(DataFolder, options);
        StopAfterThisProcess();
    }

    private static async Task FillTemplateAsync()
    {
        var connection = await CreateAsync(Template, "template0");
        await using (var portal = new PortalHost(connection))
        {
            await portal.StartAsync();
            await SettledAsync(portal);
        }

        // a database is copied only while nobody is connected to it
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"ALTER DATABASE {Template} ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Template}'");
    }

    /// <summary>The last thing that a first start writes, after it has begun to listen, is the set-up ticket.</summary>
    private static async Task SettledAsync(PortalHost portal)
    {
        await using var db = portal.Database();
        while (!await db.SetupTickets.AnyAsync())
        {
            await Task.Delay(50);
        }
    }

    private static async Task<string> CreateAsync(string name, string template)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(s_server!.ConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(s_server!.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string NextName() =>
        string.Create(CultureInfo.InvariantCulture, $"portal_copy_{Interlocked.Increment(ref s_copies)}");

    // The test host gives nobody time to stop a server when it exits, and a killed one asks nobody: a shell outlives it,
    // stops the server as a fast shutdown would, and removes its folder.
    private static void StopAfterThisProcess()
    {
        const string script = """
            exec > /dev/null 2>&1 < /dev/null
            trap '' HUP INT TERM
            while kill -0 "$1"; do sleep 1; done
            server=$(head -n 1 "$2/postgresql/cluster/postmaster.pid") && kill -INT "$server"
            while kill -0 "$server"; do sleep 1; done
            rm -rf "$2"
            """;
        string[] arguments =
        [
            "-c",
            script,
            "stop-after",
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            DataFolder,
        ];
        using var watcher = Process.Start("/bin/sh", arguments);
    }
}
