using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Backup;

/// <summary>
/// Foreign keys and triggers, taken away while rows are put back in any order and exactly as they were, and put back
/// afterwards: making a foreign key anew proves every reference. The tables' owner may do this; no superuser is needed. What
/// calls out to the nodes that something public has changed stays.
/// </summary>
internal sealed class SchemaGuards
{
    private readonly PortalDb _db;
    private readonly IReadOnlyList<Guard> _guards;

    private SchemaGuards(PortalDb db, IReadOnlyList<Guard> guards) => (_db, _guards) = (db, guards);

    public static async Task<SchemaGuards> TakeAwayAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var guards = await db
            .Database.SqlQueryRaw<Guard>(
                """
                SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "Away",
                    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "Back"
                FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
                UNION ALL
                SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
                    format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass,
                        CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'D' THEN 'DISABLE'
                            ELSE 'ENABLE' END,
                        tgname)
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace AND tgname <> 'calls_out'
                """
            )
            .ToListAsync(cancellationToken);
        foreach (var guard in guards)
        {
            await db.Database.ExecuteSqlRawAsync(guard.Away, cancellationToken);
        }

        return new SchemaGuards(db, guards);
    }

    public async Task PutBackAsync(CancellationToken cancellationToken)
    {
        foreach (var guard in _guards)
        {
            await _db.Database.ExecuteSqlRawAsync(guard.Back, cancellationToken);
        }
    }

    private sealed record Guard(string Away, string Back);
}
