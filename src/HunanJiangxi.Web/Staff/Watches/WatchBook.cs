using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Watches;

/// <summary>A watched record, or one about to be.</summary>
public sealed record WatchRow(WatchKind Kind, string Slug, BilingualText Name);

/// <summary>What one person watches. Nobody reads or changes another's.</summary>
public sealed class WatchBook(PortalDb db, TimeProvider time)
{
    private const int Shown = 20;

    /// <summary>One query for each kind that is watched, at most five in all.</summary>
    public async Task<List<WatchRow>> OfAsync(string userId, CancellationToken cancellation)
    {
        var watched = await db
            .Watches.AsNoTracking()
            .Where(one => one.UserId == userId)
            .OrderBy(one => one.Since)
            .Select(one => new { one.Kind, one.Slug })
            .ToListAsync(cancellation);
        var rows = new List<WatchRow>();
        foreach (var kind in watched.GroupBy(one => one.Kind).OrderBy(group => group.Key))
        {
            var slugs = kind.Select(one => one.Slug).ToList();
            var names = await Named(kind.Key)
                .Where(one => slugs.Contains(one.Slug))
                .ToDictionaryAsync(one => one.Slug, one => one.Name, cancellation);
            rows.AddRange(slugs.Where(names.ContainsKey).Select(slug => new WatchRow(kind.Key, slug, names[slug])));
        }

        return rows;
    }

    /// <summary>The record; null where there is none.</summary>
    public async Task<WatchRow?> FindAsync(WatchKind kind, string slug, CancellationToken cancellation) =>
        await Named(kind).SingleOrDefaultAsync(one => one.Slug == slug, cancellation) is { } found
            ? new WatchRow(kind, slug, found.Name)
            : null;

    /// <summary>Watching what is watched already changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>watch.reference</c>, <c>watch.most</c>.</exception>
    public async Task WatchAsync(string userId, WatchKind kind, string slug, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(kind) || await FindAsync(kind, slug, cancellation) is null)
        {
            throw new RuleViolationException("watch.reference", $"There is no {kind} '{slug}'.");
        }

        if (await db.Watches.CountAsync(one => one.UserId == userId, cancellation) >= Watch.Most)
        {
            throw new RuleViolationException("watch.most", $"A person watches at most {Watch.Most} records.");
        }

        var word = kind.ToString();
        var now = time.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO watches (user_id, kind, slug, since) VALUES ({userId}, {word}, {slug}, {now}) ON CONFLICT DO NOTHING",
            cancellation
        );
    }

    public Task LeaveAsync(string userId, WatchKind kind, string slug, CancellationToken cancellation) =>
        db
            .Watches.Where(one => one.UserId == userId && one.Kind == kind && one.Slug == slug)
            .ExecuteDeleteAsync(cancellation);

    /// <summary>What others changed of the watched records since then, the newest first; three queries at most.</summary>
    public async Task<IReadOnlyList<AuditRow>> ChangesAsync(
        string userId,
        string person,
        DateTimeOffset since,
        CancellationToken cancellation
    )
    {
        var watched = await db
            .Watches.AsNoTracking()
            .Where(one => one.UserId == userId)
            .Select(one => new { one.Kind, one.Slug })
            .ToListAsync(cancellation);
        if (watched.Count == 0)
        {
            return [];
        }

        var of = watched.ToLookup(one => one.Kind, one => one.Slug);
        List<string> agreements = [.. of[WatchKind.Agreement]];
        List<string> milestones = [.. of[WatchKind.Milestone]];
        List<string> indicators = [.. of[WatchKind.Indicator]];
        List<string> counties = [.. of[WatchKind.County]];
        var readings = indicators.Count == 0 ? [] : await ReadingKeysAsync(indicators, cancellation);
        var units = db.Counties.Where(county => counties.Contains(county.Slug)).Select(county => county.UnitCode);
        return await db
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.At >= since && entry.Actor != person)
            .Where(entry =>
                (
                    entry.Record == nameof(Agreement)
                    && (
                        agreements.Contains(entry.Key)
                        || db.Agreements.Any(one =>
                            one.Slug == entry.Key
                            && one.Parties.Any(party => units.Contains(party.Organisation.UnitCode!))
                        )
                    )
                )
                || (
                    entry.Record == nameof(Milestone)
                    && (
                        milestones.Contains(entry.Key)
                        || db.Milestones.Any(one =>
                            one.Slug == entry.Key && one.Parties.Any(party => units.Contains(party.UnitCode!))
                        )
                    )
                )
                || (entry.Record == nameof(IndicatorDefinition) && indicators.Contains(entry.Key))
                || (entry.Record == nameof(Reading) && readings.Contains(entry.Key))
                || (entry.Record == nameof(County) && counties.Contains(entry.Key))
            )
            .OrderByDescending(entry => entry.Id)
            .Take(Shown)
            .Select(entry => new AuditRow(
                entry.Id,
                entry.At,
                entry.Actor,
                entry.Office,
                entry.Record,
                entry.Key,
                entry.Action,
                entry.Before,
                entry.After,
                null
            ))
            .ToListAsync(cancellation);
    }

    /// <summary>The trail names a reading by its number.</summary>
    private async Task<List<string>> ReadingKeysAsync(List<string> indicators, CancellationToken cancellation)
    {
        var ids = await db
            .Readings.Where(reading => indicators.Contains(reading.Indicator.Slug))
            .Select(reading => reading.Id)
            .ToListAsync(cancellation);
        return ids.ConvertAll(id => id.ToString(CultureInfo.InvariantCulture));
    }

    private IQueryable<NamedRecord> Named(WatchKind kind) =>
        kind switch
        {
            WatchKind.Agreement => db.Agreements.Select(one => new NamedRecord { Slug = one.Slug, Name = one.Name }),
            WatchKind.Milestone => db.Milestones.Select(one => new NamedRecord { Slug = one.Slug, Name = one.Title }),
            WatchKind.Indicator => db.Indicators.Select(one => new NamedRecord { Slug = one.Slug, Name = one.Name }),
            _ => db.Counties.Select(one => new NamedRecord { Slug = one.Slug, Name = one.Unit.Name }),
        };

    private sealed class NamedRecord
    {
        public required string Slug { get; init; }

        public required BilingualText Name { get; init; }
    }
}
