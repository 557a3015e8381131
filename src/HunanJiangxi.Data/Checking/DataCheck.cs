using System.Globalization;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Checking;

/// <summary>
/// Proves the data: every quote equals its source at its offsets, every fact is proven, every decision points at its
/// fact, the audit chain is unbroken, every attached file and every release is whole. One line a fault; none when all holds.
/// </summary>
public sealed class DataCheck(PortalDb db)
{
    private static readonly (string Fact, string Link)[] s_facts =
    [
        ("timeline_events", "timeline_event_evidence"),
        ("agreements", "agreement_evidence"),
        ("readings", "reading_evidence"),
        ("milestones", "milestone_evidence"),
        ("memberships", "membership_evidence"),
    ];

    private static readonly (string Kind, string Fact)[] s_kinds =
    [
        ("TimelineEvent", "timeline_events"),
        ("Agreement", "agreements"),
        ("Reading", "readings"),
        ("Milestone", "milestones"),
        ("Member", "memberships"),
    ];

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        await QuotesAsync(faults, cancellationToken);
        await ProofsAsync(faults, cancellationToken);
        await DecisionsAsync(faults, cancellationToken);
        await AuditAsync(faults, cancellationToken);
        await new AttachmentCheck(db).AddFaultsAsync(faults, cancellationToken);
        await new ReleaseCheck(db).AddFaultsAsync(faults, cancellationToken);
        return faults;
    }

    private async Task QuotesAsync(List<string> faults, CancellationToken cancellationToken)
    {
        var documents = await db.SourceDocuments.Select(document => document.Id).ToListAsync(cancellationToken);
        foreach (var id in documents)
        {
            // One document at a time: the texts of a large register do not fit into memory together.
            db.ChangeTracker.Clear();
            var evidence = await db
                .Evidence.Include(known => known.Document)
                .Where(known => known.DocumentId == id)
                .OrderBy(known => known.Start)
                .ToListAsync(cancellationToken);
            faults.AddRange(evidence.Where(known => !known.Holds).Select(Line));
        }

        db.ChangeTracker.Clear();
    }

    private static string Line(Evidence evidence) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"evidence {evidence.Id}: the quote '{Short(evidence.Quote)}' is not what {evidence.Document.Slug} has at {evidence.Start}+{evidence.Length}"
        );

    private static string Short(string quote) => quote.Length <= 60 ? quote : quote[..60] + "…";

    private async Task ProofsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        foreach (var (fact, link) in s_facts)
        {
            var sql =
                $"SELECT f.id AS \"Value\" FROM {fact} f WHERE f.source_id IS NULL"
                + $" AND NOT EXISTS (SELECT 1 FROM {link} l WHERE l.fact_id = f.id) ORDER BY f.id";
            var bare = await db.Database.SqlQueryRaw<int>(sql).ToListAsync(cancellationToken);
            faults.AddRange(bare.Select(id => Numbered($"{fact} {id}: neither evidence nor a named source")));
        }
    }

    private async Task DecisionsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        foreach (var (kind, fact) in s_kinds)
        {
            var sql =
                $"SELECT p.id AS \"Value\" FROM proposals p WHERE p.kind = '{kind}'"
                + " AND p.status IN ('Accepted', 'Amended', 'Merged')"
                + $" AND NOT EXISTS (SELECT 1 FROM {fact} f WHERE f.id = p.fact_id) ORDER BY p.id";
            var lost = await db.Database.SqlQueryRaw<int>(sql).ToListAsync(cancellationToken);
            faults.AddRange(lost.Select(id => Numbered($"proposal {id}: accepted, but its {kind} does not exist")));
        }
    }

    private async Task AuditAsync(List<string> faults, CancellationToken cancellationToken)
    {
        const string sql =
            "SELECT c.id AS \"Value\" FROM (SELECT e.id, e.hash, audit_hash(coalesce(lag(e.hash) OVER (ORDER BY e.id), ''), e)"
            + " AS expected FROM audit_entries e) c WHERE c.hash IS DISTINCT FROM c.expected ORDER BY c.id";
        var broken = await db.Database.SqlQueryRaw<long>(sql).ToListAsync(cancellationToken);
        faults.AddRange(broken.Select(id => Numbered($"audit entry {id}: the chain is broken here")));
    }

    private static string Numbered(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
