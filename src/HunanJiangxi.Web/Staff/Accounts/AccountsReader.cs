using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Accounts;

/// <summary>One account in the administrators' list.</summary>
public sealed record AccountRow(string Id, string UserName, string DisplayName, BilingualText Office)
{
    public required IReadOnlyList<string> Roles { get; init; }

    public bool IsActive { get; init; }

    public bool IsErased { get; init; }

    public bool HasSecondStep { get; init; }

    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>A page of accounts, and the key of the next.</summary>
public sealed record AccountListing(IReadOnlyList<AccountRow> Items, string? Next)
{
    public static AccountListing Empty { get; } = new([], null);
}

/// <summary>Accounts by user name, a page at a time.</summary>
public sealed class AccountsReader(PortalDb db)
{
    public const int PageSize = 50;

    /// <param name="words">Part of the user name, the name or the address; empty for all.</param>
    /// <param name="isActive">In use or not; null for both.</param>
    /// <param name="after">The user name that the page before ended with.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AccountListing> ListAsync(
        string? words,
        bool? isActive,
        string? after,
        CancellationToken cancellation
    )
    {
        var asked = db.Users.AsNoTracking().AsQueryable();
        if (!string.IsNullOrWhiteSpace(words))
        {
            var pattern = SearchPattern.Of(words.Trim());
            asked = asked.Where(user =>
                EF.Functions.ILike(user.UserName!, pattern)
                || EF.Functions.ILike(user.DisplayName, pattern)
                || EF.Functions.ILike(user.Email!, pattern)
            );
        }

        if (isActive is { } active)
        {
            asked = asked.Where(user => (user.DeactivatedAt == null) == active);
        }

        if (!string.IsNullOrEmpty(after))
        {
            // the database compares, in its own order: the same that the page is sorted by
            asked = asked.Where(user =>
                EF.Functions.GreaterThan(ValueTuple.Create(user.UserName), ValueTuple.Create(after))
            );
        }

        var rows = await asked
            .OrderBy(user => user.UserName)
            .Take(PageSize + 1)
            .Select(user => new AccountRow(user.Id, user.UserName!, user.DisplayName, user.Office.ShortName)
            {
                Roles = db
                    .UserRoles.Where(link => link.UserId == user.Id)
                    .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!)
                    .OrderBy(name => name)
                    .ToList(),
                IsActive = user.DeactivatedAt == null,
                IsErased = user.ErasedAt != null,
                HasSecondStep = user.TwoFactorEnabled || db.UserPasskeys.Any(passkey => passkey.UserId == user.Id),
                SeenAt = db
                    .SignInSessions.Where(session => session.UserId == user.Id)
                    .Max(session => (DateTimeOffset?)session.SeenAt),
            })
            .ToListAsync(cancellation);
        var items = rows.Take(PageSize).ToList();
        return new AccountListing(items, rows.Count > PageSize ? items[^1].UserName : null);
    }

    /// <summary>An account to be changed; null where there is none of that number.</summary>
    public Task<PortalUser?> OneAsync(string id, CancellationToken cancellation) =>
        db.Users.Include(user => user.Office).SingleOrDefaultAsync(user => user.Id == id, cancellation);

    public Task<bool> HasPasskeyAsync(string id, CancellationToken cancellation) =>
        db.UserPasskeys.AnyAsync(passkey => passkey.UserId == id, cancellation);
}
