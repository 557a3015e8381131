using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.ReadingSheets;

/// <summary>What a sheet would do if it were handed in now.</summary>
public sealed record SheetPreview(
    IReadOnlyList<SheetComparison> Readings,
    IReadOnlyList<CellFault> Faults,
    SheetBook Book
);

/// <summary>
/// The one door to sheets of readings: each call is one transaction on what stands at that moment, and reads the lines
/// again, whatever was shown before. Broken rules are <see cref="RuleViolationException"/>s (<c>sheet.…</c>).
/// </summary>
public sealed class SheetDesk(PortalDb db, TimeProvider time)
{
    private readonly SheetBookReader _books = new(db);

    public async Task<SheetPreview> CheckAsync(
        IReadOnlyList<SheetLine> lines,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var book = await _books.ReadAsync(lines, cancellationToken);
        var read = SheetRules.Read(lines, book, by, ReadingSheet.Today(time.GetUtcNow()));
        return new SheetPreview(await _books.CompareAsync(read.Readings, cancellationToken), read.Faults, book);
    }

    /// <returns>The number of the sheet, whole and waiting for a publisher.</returns>
    public async Task<int> SubmitAsync(
        IReadOnlyList<SheetLine> lines,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var book = await _books.ReadAsync(lines, cancellationToken);
        var sheet = new ReadingSheet(lines, book, by, time.GetUtcNow());
        db.Add(sheet);
        await SaveAsync(by, cancellationToken);
        return sheet.Id;
    }

    /// <summary>Makes all readings of the sheet public at once.</summary>
    public async Task PublishAsync(int id, DraftPerson by, CancellationToken cancellationToken)
    {
        var sheet = await FindAsync(id, cancellationToken);
        sheet.DemandPublisher(by);
        await new SheetPublisher(db).WriteAsync(sheet, cancellationToken);
        sheet.Publish(by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    public async Task ReturnAsync(int id, string reason, DraftPerson by, CancellationToken cancellationToken)
    {
        var sheet = await FindAsync(id, cancellationToken);
        sheet.Return(reason, by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    public async Task WithdrawAsync(int id, DraftPerson by, CancellationToken cancellationToken)
    {
        var sheet = await FindAsync(id, cancellationToken);
        sheet.Withdraw(by, time.GetUtcNow());
        await SaveAsync(by, cancellationToken);
    }

    private async Task<ReadingSheet> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.ReadingSheets.SingleOrDefaultAsync(sheet => sheet.Id == id, cancellationToken)
        ?? throw new RuleViolationException("sheet.reference", $"There is no sheet {id}.");

    private async Task SaveAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        db.Actor = new Actor(by.Name, by.Office);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException beaten) when (Beaten.Is(beaten))
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("sheet.step", "Somebody else was faster.");
        }
    }
}
