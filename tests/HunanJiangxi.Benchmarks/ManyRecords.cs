using System.Globalization;
using HunanJiangxi.Data.Embedded;
using Npgsql;

namespace HunanJiangxi.Benchmarks;

/// <summary>Fills the database below a data folder with a large register, every name of which says that it is synthetic.</summary>
internal static class ManyRecords
{
    // once at the end instead of after every statement
    private const string Index = """
        SELECT search_refresh(kind, array_agg(record_id)) FROM search_records
        WHERE slug LIKE 'synthetic-%' GROUP BY kind;
        VACUUM ANALYZE;
        """;

    public static async Task FillAsync(string folder, int count, params string[] scripts)
    {
        await using var server = await EmbeddedPostgres.StartAsync(folder);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, Follow("DISABLE"));
        foreach (var script in scripts)
        {
            var number = count.ToString(CultureInfo.InvariantCulture);
            await RunAsync(connection, (await ReadAsync(script)).Replace(":count", number, StringComparison.Ordinal));
        }

        await RunAsync(connection, Follow("ENABLE"));
        await RunAsync(connection, Index);
    }

    private static string Follow(string what) =>
        $$"""
            DO $follow$ DECLARE one record; BEGIN
                FOR one IN SELECT tgname, tgrelid::regclass AS place FROM pg_trigger WHERE tgname LIKE 'search_follows_%' LOOP
                    EXECUTE format('ALTER TABLE %s {{what}} TRIGGER %I', one.place, one.tgname);
                END LOOP;
            END $follow$;
            """;

    private static async Task<string> ReadAsync(string script)
    {
        var name = $"HunanJiangxi.Benchmarks.{script}.sql";
        await using var stream = typeof(ManyRecords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 1800;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
