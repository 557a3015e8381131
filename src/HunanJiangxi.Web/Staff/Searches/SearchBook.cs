using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Searches;

/// <summary>A saved search as its owner sees it.</summary>
public sealed record SearchRow(int Id, string Name, string Address);

/// <summary>The searches of one person. Nobody reads or changes another's.</summary>
public sealed class SearchBook(PortalDb db, TimeProvider time)
{
    public Task<List<SearchRow>> OfAsync(string userId, CancellationToken cancellation) =>
        db
            .SavedSearches.AsNoTracking()
            .Where(one => one.UserId == userId)
            .OrderBy(one => one.Name)
            .ThenBy(one => one.Id)
            .Select(one => new SearchRow(one.Id, one.Name, one.Address))
            .ToListAsync(cancellation);

    /// <exception cref="RuleViolationException">
    /// <c>search.address</c>, <c>search.name</c>, <c>search.long</c>, <c>search.most</c>, <c>search.known</c>.
    /// </exception>
    public async Task SaveAsync(string userId, string name, string? address, CancellationToken cancellation)
    {
        var search = new SavedSearch(userId, name, SearchAddresses.Checked(address), time.GetUtcNow());
        if (await db.SavedSearches.CountAsync(one => one.UserId == userId, cancellation) >= SavedSearch.Most)
        {
            throw new RuleViolationException("search.most", $"A person keeps at most {SavedSearch.Most} searches.");
        }

        db.Add(search);
        await StoreAsync(cancellation);
    }

    /// <exception cref="RuleViolationException"><c>search.gone</c>, <c>search.name</c>, <c>search.known</c>.</exception>
    public async Task RenameAsync(string userId, int id, string name, CancellationToken cancellation)
    {
        var search =
            await db.SavedSearches.SingleOrDefaultAsync(one => one.Id == id && one.UserId == userId, cancellation)
            ?? throw new RuleViolationException("search.gone", "There is no such search.");
        search.Rename(name);
        await StoreAsync(cancellation);
    }

    /// <summary>Removing what is gone already is no fault.</summary>
    public Task RemoveAsync(string userId, int id, CancellationToken cancellation) =>
        db.SavedSearches.Where(one => one.Id == id && one.UserId == userId).ExecuteDeleteAsync(cancellation);

    private async Task StoreAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException taken) when (taken.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("search.known", "A search of that name is kept already.");
        }
    }
}
