using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>A published agreement as the register lists it.</summary>
public sealed record RegisterRow(int Id, string Slug, BilingualText Name, AgreementKind Kind, AgreementStatus Status)
{
    public PartialDate? Signed { get; init; }

    public IReadOnlyList<BilingualText> Parties { get; init; } = [];

    public IReadOnlyList<string?> Units { get; init; } = [];
}

/// <summary>A draft as the list of drafts shows it.</summary>
public sealed record DraftRow(int Id, DraftRecord Record, DraftState State)
{
    public required string Office { get; init; }

    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public bool IsCorrection { get; init; }
}

/// <summary>A page of a list, and the key that the next one begins after.</summary>
public sealed record RegisterListing<T>(IReadOnlyList<T> Items, int? Next);

/// <summary>Which rows a register list shows; it lives in the address.</summary>
public sealed record RegisterQuery
{
    public const int PageSize = 50;

    public string? Words { get; init; }

    public AgreementKind? Kind { get; init; }

    public AgreementStatus? Status { get; init; }

    /// <summary>Slug of a county that is a party.</summary>
    public string? County { get; init; }

    public DraftState? State { get; init; }

    public int? After { get; init; }
}

/// <summary>Reads the register's lists: filtered and paged by key in the database, one query each.</summary>
public sealed class RegisterReader(IDbContextFactory<PortalDb> databases)
{
    public async Task<IReadOnlyList<CountyChoice>> CountiesAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var choices = new RegisterChoices(db);
        await choices.LoadPlacesAsync(cancellation);
        return choices.Counties;
    }

    public async Task<RegisterListing<RegisterRow>> AgreementsAsync(RegisterQuery query, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = db.Agreements.AsNoTracking();
        found = query.Kind is { } kind ? found.Where(one => one.Kind == kind) : found;
        found = query.Status is { } status ? found.Where(one => one.Status == status) : found;
        found = query.After is { } after ? found.Where(one => one.Id < after) : found;
        if (query.County is { } county)
        {
            found = found.Where(one => one.Parties.Any(party => party.Organisation.Slug == county));
        }

        if (query.Words is { } words)
        {
            var pattern = SearchPattern.Of(words);
            found = found.Where(one =>
                EF.Functions.ILike(one.Name.Zh!, pattern, "\\") || EF.Functions.ILike(one.Name.En!, pattern, "\\")
            );
        }

        var rows = await found
            .OrderByDescending(one => one.Id)
            .Take(RegisterQuery.PageSize + 1)
            .Select(one => new RegisterRow(one.Id, one.Slug, one.Name, one.Kind, one.Status)
            {
                Signed = one.Signed,
                Parties = one.Parties.OrderBy(party => party.Id).Select(party => party.Organisation.ShortName).ToList(),
                Units = one.Parties.Select(party => party.Organisation.UnitCode).ToList(),
            })
            .ToListAsync(cancellation);
        return Page(rows, row => row.Id);
    }

    /// <summary>What the person may see: the drafts of the own office, and for a publisher what lies to be published.</summary>
    public async Task<RegisterListing<DraftRow>> DraftsAsync(
        RegisterQuery query,
        DraftPerson person,
        bool isPublisher,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var unit = person.UnitCode;
        var found = db
            .AgreementDrafts.AsNoTracking()
            .Where(one =>
                (isPublisher && one.State == DraftState.Submitted)
                || (unit != null && one.OfficeUnit == unit)
                || one.Agreement!.Parties.Any(party => party.Organisation.UnitCode == unit)
            );
        found = query.State is { } state
            ? found.Where(one => one.State == state)
            : found.Where(one =>
                one.State == DraftState.Draft || one.State == DraftState.Submitted || one.State == DraftState.Returned
            );
        found = query.After is { } after ? found.Where(one => one.Id < after) : found;
        var rows = await found
            .OrderByDescending(one => one.Id)
            .Take(RegisterQuery.PageSize + 1)
            .Select(one => new DraftRow(one.Id, one.Working, one.State)
            {
                Office = one.Office,
                SavedBy = one.SavedBy,
                SavedAt = one.SavedAt,
                IsCorrection = one.Base != null,
            })
            .ToListAsync(cancellation);
        return Page(rows, row => row.Id);
    }

    private static RegisterListing<T> Page<T>(List<T> rows, Func<T, int> id)
    {
        if (rows.Count <= RegisterQuery.PageSize)
        {
            return new RegisterListing<T>(rows, null);
        }

        rows.RemoveAt(RegisterQuery.PageSize);
        return new RegisterListing<T>(rows, id(rows[^1]));
    }
}
