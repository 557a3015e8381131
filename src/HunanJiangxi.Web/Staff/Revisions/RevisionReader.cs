using HunanJiangxi.Data;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Public.Meetings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>A record that can be changed, as a list shows it.</summary>
public sealed record RecordRow(RevisionKind Kind, string Slug, BilingualText Name, int Version);

/// <summary>Reads what can be changed and what waits; unpublished changes for their office and for publishers.</summary>
public sealed class RevisionReader(IDbContextFactory<PortalDb> databases)
{
    public async Task<IReadOnlyList<RecordRow>> DefinitionsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .Indicators.AsNoTracking()
            .OrderBy(one => one.Ordinal)
            .Select(one => new RecordRow(RevisionKind.Definition, one.Slug, one.Name, one.Version))
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<RecordRow>> TargetsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .Targets.AsNoTracking()
            .OrderBy(one => one.Id)
            .Select(one => new RecordRow(RevisionKind.Target, one.Slug, one.Text, one.Version))
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<MeetingRow>> MeetingsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .Meetings.AsNoTracking()
            .OrderByDescending(one => one.Date!.Start)
            .ThenBy(one => one.Id)
            .Select(MeetingRow.Of(db))
            .ToListAsync(cancellation);
    }

    /// <summary>What waits for a publisher.</summary>
    public async Task<IReadOnlyList<Revision>> WaitingAsync(
        DraftPerson person,
        bool seesAll,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Visible(db, person, seesAll)
            .Where(one => one.State == RevisionState.Submitted)
            .OrderBy(one => one.Id)
            .Take(100)
            .ToListAsync(cancellation);
    }

    /// <summary>The changes of one record, the latest first; published ones for everybody.</summary>
    public async Task<IReadOnlyList<Revision>> OfAsync(
        RevisionKind kind,
        string slug,
        DraftPerson person,
        bool seesAll,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Visible(db, person, seesAll)
            .Where(one => one.Kind == kind && one.Record == slug)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancellation);
    }

    private static IQueryable<Revision> Visible(PortalDb db, DraftPerson person, bool seesAll) =>
        db
            .Revisions.AsNoTracking()
            .Where(one => seesAll || one.State == RevisionState.Published || one.OfficeUnit == person.UnitCode);
}
