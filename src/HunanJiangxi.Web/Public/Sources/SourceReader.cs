using HunanJiangxi.Data;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>Reads one source: a document with its text and the facts it proves, or a named source with its counts.</summary>
public sealed class SourceReader(PortalDb db)
{
    /// <summary>Null where the slug names neither.</summary>
    public async Task<SourceRecord?> FindAsync(string slug, CancellationToken cancellation)
    {
        var document = await db
            .SourceDocuments.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Slug == slug, cancellation);
        return document is null
            ? await NamedAsync(slug, cancellation)
            : new SourceRecord(SourcesReader.Row(document))
            {
                Text = document.Text,
                BodyStart = document.BodyStart,
                BodyEnd = document.BodyEnd,
                Sha256 = document.Sha256,
                OtherLanguage = await TwinAsync(document, cancellation),
                Facts = await FactsAsync(document.Id, cancellation),
            };
    }

    private async Task<SourceRecord?> NamedAsync(string slug, CancellationToken cancellation)
    {
        var found = await db
            .NamedSources.AsNoTracking()
            .Where(one => one.Slug == slug)
            .Select(one => new
            {
                Source = one,
                Counts = new VouchedCounts(
                    db.Readings.Count(entry => entry.SourceId == one.Id),
                    db.Memberships.Count(entry => entry.SourceId == one.Id),
                    db.Meetings.Count(entry => entry.SourceId == one.Id),
                    db.Indicators.Count(entry => entry.SourceId == one.Id),
                    db.Targets.Count(entry => entry.SourceId == one.Id),
                    db.Counties.Count(entry => entry.SourceId == one.Id || entry.SeatSourceId == one.Id)
                ),
            })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : new SourceRecord(SourcesReader.Row(found.Source)) { Vouches = found.Counts };
    }

    private async Task<string?> TwinAsync(SourceDocument document, CancellationToken cancellation) =>
        document.DocumentKey is null
            ? null
            : await db
                .SourceDocuments.Where(one => one.DocumentKey == document.DocumentKey && one.Id != document.Id)
                .OrderBy(one => one.Slug)
                .Select(one => one.Slug)
                .FirstOrDefaultAsync(cancellation);

    private async Task<IReadOnlyList<ProvedFact>> FactsAsync(int document, CancellationToken cancellation)
    {
        var facts = new List<ProvedFact>();
        await AddAsync(db.TimelineEvents, ProvedKind.Event, one => one.Slug, one => one.Title);
        await AddAsync(db.Agreements, ProvedKind.Agreement, one => one.Slug, one => one.Name);
        await AddAsync(
            db.Readings.Include(one => one.Indicator),
            ProvedKind.Reading,
            one => one.Indicator.Slug,
            one => one.Indicator.Name
        );
        await AddAsync(db.Milestones, ProvedKind.Milestone, one => one.Slug, one => one.Title);
        await AddAsync(
            db.Memberships.Include(one => one.Organisation),
            ProvedKind.Membership,
            one => one.Organisation.Slug,
            one => one.Organisation.Name
        );
        return [.. facts.OrderBy(fact => fact.Start).ThenBy(fact => fact.Kind)];

        async Task AddAsync<T>(IQueryable<T> table, ProvedKind kind, Func<T, string> slug, Func<T, BilingualText> title)
            where T : Fact
        {
            var rows = await table
                .AsNoTracking()
                .Where(fact => fact.Evidence.Any(proof => proof.DocumentId == document))
                .Include(fact => fact.Evidence.Where(proof => proof.DocumentId == document))
                .AsSingleQuery()
                .ToListAsync(cancellation);
            facts.AddRange(
                rows.SelectMany(
                    fact => fact.Evidence,
                    (fact, proof) => new ProvedFact(kind, slug(fact), title(fact), proof.Start, proof.Length)
                )
            );
        }
    }
}
