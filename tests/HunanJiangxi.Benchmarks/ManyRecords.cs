using System.Globalization;
using HunanJiangxi.Data.Embedded;
using Npgsql;

namespace HunanJiangxi.Benchmarks;

/// <summary>Fills the database below a data folder with a large register, every name of which says that it is synthetic.</summary>
internal static class ManyRecords
{
    public static async Task FillAsync(string folder, int count)
    {
        await using var script = typeof(ManyRecords).Assembly.GetManifestResourceStream(
            "HunanJiangxi.Benchmarks.many.sql"
        )!;
        using var reader = new StreamReader(script);
        var sql = await reader.ReadToEndAsync();
        await using var server = await EmbeddedPostgres.StartAsync(folder);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText = sql.Replace(
            ":count",
            count.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        await command.ExecuteNonQueryAsync();
    }
}
