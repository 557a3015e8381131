using HunanJiangxi.Data;
using HunanJiangxi.Data.ReadingSheets;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>A sheet as the list shows it.</summary>
public sealed record SheetRow(int Id, SheetState State, string Office, string By, DateTimeOffset At)
{
    public BilingualText? OfficeName { get; init; }
}

public sealed record SheetListing(IReadOnlyList<SheetRow> Items, int? Next);

/// <summary>A step of a sheet's life.</summary>
public sealed record SheetStepRow(SheetState State, string By, string Office, DateTimeOffset At, string? Reason);

/// <summary>A sheet as its page shows it.</summary>
public sealed record SheetView(int Id, SheetState State, string By, string OfficeUnit)
{
    public required BilingualText OfficeName { get; init; }

    public required IReadOnlyList<SheetStepRow> Steps { get; init; }

    /// <summary>Each reading beside what the register holds now.</summary>
    public required IReadOnlyList<SheetComparison> Readings { get; init; }

    public required SheetBook Book { get; init; }
}

/// <summary>Reads sheets: those of the own unit, and for publishers everybody's.</summary>
public sealed class SheetReader(IDbContextFactory<PortalDb> databases)
{
    public const int PageSize = 50;

    public async Task<SheetListing> ListAsync(
        SheetState? state,
        int? after,
        DraftPerson person,
        bool seesAll,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = Visible(db.ReadingSheets.AsNoTracking(), person, seesAll);
        found = state is { } wanted ? found.Where(one => one.State == wanted) : found;
        found = after is { } last ? found.Where(one => one.Id < last) : found;
        var rows = await found
            .OrderByDescending(one => one.Id)
            .Take(PageSize + 1)
            .Select(one => new SheetRow(
                one.Id,
                one.State,
                one.Office,
                one.By,
                one.Steps.OrderBy(step => step.Id).Select(step => step.At).First()
            )
            {
                OfficeName = db
                    .Organisations.Where(body => body.Slug == one.Office)
                    .Select(body => body.ShortName)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return new SheetListing([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>Null where there is none that the person may see.</summary>
    public async Task<SheetView?> FindAsync(int id, DraftPerson person, bool seesAll, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sheet = await Visible(db.ReadingSheets.AsNoTracking(), person, seesAll)
            .Include(one => one.Steps)
            .SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (sheet is null)
        {
            return null;
        }

        var books = new SheetBookReader(db);
        var office = await db.Organisations.SingleAsync(body => body.Slug == sheet.Office, cancellation);
        return new SheetView(id, sheet.State, sheet.By, sheet.OfficeUnit)
        {
            OfficeName = office.Name,
            Steps =
            [
                .. sheet
                    .Steps.OrderBy(step => step.Id)
                    .Select(step => new SheetStepRow(step.State, step.By, step.Office, step.At, step.Reason)),
            ],
            Readings =
                sheet.State == SheetState.Submitted
                    ? await books.CompareAsync(sheet.Readings, cancellation)
                    : [.. sheet.Readings.Select(one => new SheetComparison(one, SheetStanding.New, []))],
            Book = await books.ReadAsync([], cancellation),
        };
    }

    /// <summary>What a line can name: indicators, and areas.</summary>
    public async Task<SheetBook> BookAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await new SheetBookReader(db).ReadAsync([], cancellation);
    }

    private static IQueryable<ReadingSheet> Visible(
        IQueryable<ReadingSheet> sheets,
        DraftPerson person,
        bool seesAll
    ) => seesAll ? sheets : sheets.Where(one => one.OfficeUnit == person.UnitCode);
}
