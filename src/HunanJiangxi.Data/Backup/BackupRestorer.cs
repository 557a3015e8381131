using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace HunanJiangxi.Data.Backup;

/// <summary>
/// Makes the database what a backup says, all of it or nothing: the schema of that day, every row, then the migrations
/// that this program has beyond it, in one transaction.
/// </summary>
public sealed class BackupRestorer(PortalDb db)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(1);

    /// <param name="replaces">Whether what the database holds may be thrown away.</param>
    /// <exception cref="BackupException">
    /// The file is no whole backup or is newer than this program; the database is not empty or is in use.
    /// </exception>
    public async Task<BackupSummary> RestoreAsync(
        string path,
        bool replaces,
        Action<BackupStep> progress,
        CancellationToken cancellationToken
    )
    {
        await using var backup = await BackupFile.OpenAsync(path, cancellationToken);
        RequireKnownSchema(backup.Manifest, path);
        await backup.InspectAsync(progress, cancellationToken);
        db.Database.SetCommandTimeout(s_patience);
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        await RequireAloneAsync(cancellationToken);
        if (!replaces)
        {
            await RequireEmptyAsync(cancellationToken);
        }

        await FillAsync(backup, progress, cancellationToken);
        await whole.CommitAsync(cancellationToken);
        // a connection remembers tables by numbers that they no longer have
        NpgsqlConnection.ClearPool(Connection());
        return backup.Summary;
    }

    private async Task FillAsync(BackupFile backup, Action<BackupStep> progress, CancellationToken cancellationToken)
    {
        var manifest = backup.Manifest;
        var schemaThen = manifest.Migrations[^1];
        await ExecuteAsync(
            "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC",
            cancellationToken
        );
        await ExecuteAsync(Script(Migration.InitialDatabase, schemaThen), cancellationToken);
        var guards = await SchemaGuards.TakeAwayAsync(db, cancellationToken);
        await ExecuteAsync(Emptying(manifest.Tables), cancellationToken);
        for (var number = 1; number <= manifest.Tables.Count; number++)
        {
            var step = backup.StepOf(BackupWork.Restoring, number);
            await CopyAsync(backup, manifest.Tables[number - 1], Tell, cancellationToken);

            void Tell(long bytes) => progress(step with { Bytes = bytes });
        }

        foreach (var (name, last, isCalled) in manifest.Sequences)
        {
            var sequence = TableCatalogue.Quoted(name);
            await db.Database.ExecuteSqlAsync(
                $"SELECT setval({sequence}::regclass, {last}, {isCalled})",
                cancellationToken
            );
        }

        await guards.PutBackAsync(cancellationToken);
        await ExecuteAsync(Script(schemaThen, db.Database.GetMigrations().Last()), cancellationToken);
    }

    private async Task CopyAsync(
        BackupFile backup,
        BackupTable table,
        Action<long> progress,
        CancellationToken cancellationToken
    )
    {
        var sql = $"COPY {TableCatalogue.Target(table)} FROM STDIN (FORMAT BINARY)";
        await using (var to = await Connection().BeginRawBinaryCopyAsync(sql, cancellationToken))
        {
            to.ReadTimeout = (int)s_patience.TotalMilliseconds;
            try
            {
                await backup.CopyAsync(table, to, progress, cancellationToken);
            }
            catch
            {
                await to.CancelAsync();
                throw;
            }
        }

        var rows = await new TableCatalogue(db).RowsAsync(table.Name, cancellationToken);
        if (rows != table.Rows)
        {
            throw new BackupException(
                $"The backup is damaged: table {table.Name} gave {rows} rows and should give {table.Rows}."
            );
        }
    }

    private void RequireKnownSchema(BackupManifest manifest, string path)
    {
        if (manifest.Migrations.Count == 0)
        {
            throw new BackupException($"'{path}' is a backup of an empty database: it names no migration.");
        }

        if (
            manifest.Migrations.Except(db.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault() is
            { } newer
        )
        {
            throw new BackupException(
                $"'{path}' was written by a newer program: this one does not know the migration {newer}."
            );
        }
    }

    private async Task RequireAloneAsync(CancellationToken cancellationToken)
    {
        var others = await db
            .Database.SqlQueryRaw<int>(
                """
                SELECT count(*)::int AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                """
            )
            .SingleAsync(cancellationToken);
        if (others > 0)
        {
            throw new BackupException(
                $"The database is in use ({others} other connections): stop the portal before you restore."
            );
        }
    }

    private async Task RequireEmptyAsync(CancellationToken cancellationToken)
    {
        var catalogue = new TableCatalogue(db);
        foreach (var (name, _) in await catalogue.TablesAsync(cancellationToken))
        {
            if (await catalogue.RowsAsync(name, cancellationToken) is > 0 and var rows)
            {
                throw new BackupException(
                    $"The database is not empty ({name} has {rows} rows). Restore into an empty one, or say --replace: "
                        + "then what it holds is thrown away."
                );
            }
        }
    }

    private string Script(string from, string to) =>
        from == to
            ? "SELECT 1"
            : db.GetService<IMigrator>().GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions);

    /// <summary>A migration may have put rows of its own into the tables; the backup has them, too.</summary>
    private static string Emptying(IEnumerable<BackupTable> tables) =>
        $"TRUNCATE {string.Join(", ", tables.Select(table => TableCatalogue.Quoted(table.Name)))}";

    // EF's own way of sending text takes braces for parameters, and scripts hold JSON
    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Connection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = (int)s_patience.TotalSeconds;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlConnection Connection() => (NpgsqlConnection)db.Database.GetDbConnection();
}
