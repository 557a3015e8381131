using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>A person to be given an account.</summary>
public sealed record NewAccount(string UserName, string DisplayName, int OfficeId, string Password)
{
    public required IReadOnlyList<string> Roles { get; init; }
}

/// <summary>An organisation that an account can belong to.</summary>
public sealed record OfficeChoice(int Id, string Slug, OrganisationKind Kind, BilingualText Name);

/// <summary>Opens accounts: the set-up page and the command line come here alike.</summary>
public sealed class AccountBook(
    PortalDb db,
    UserManager<PortalUser> users,
    RoleManager<IdentityRole> roles,
    TimeProvider time
)
{
    // Everybody works for a county, a prefecture or a province; departments and the like sign through theirs.
    private static readonly OrganisationKind[] s_offices =
    [
        OrganisationKind.Province,
        OrganisationKind.Prefecture,
        OrganisationKind.County,
    ];

    /// <summary>Writes the roles of the portal where they are missing; repeatable.</summary>
    public async Task EnsureRolesAsync()
    {
        foreach (var role in PortalRoles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Demand(await roles.CreateAsync(new IdentityRole(role)));
            }
        }
    }

    public async Task<bool> HasAdministratorAsync() =>
        (await users.GetUsersInRoleAsync(PortalRoles.Administrator)).Count > 0;

    /// <summary>
    /// Offices by rank: provinces, then prefectures, then counties; Hunan's and Jiangxi's before others.
    /// </summary>
    public async Task<IReadOnlyList<OfficeChoice>> OfficesAsync(CancellationToken cancellation)
    {
        var offices = await db
            .Organisations.AsNoTracking()
            .Where(office => s_offices.Contains(office.Kind))
            .Select(office => new
            {
                office.Id,
                office.Slug,
                office.Kind,
                office.Name,
                office.UnitCode,
            })
            .ToListAsync(cancellation);
        return
        [
            .. offices
                .OrderBy(office => Rank(office.Kind))
                .ThenBy(office => Side(office.UnitCode))
                .ThenBy(office => office.UnitCode, StringComparer.Ordinal)
                .ThenBy(office => office.Slug, StringComparer.Ordinal)
                .Select(office => new OfficeChoice(office.Id, office.Slug, office.Kind, office.Name)),
        ];
    }

    /// <summary>All or nothing: an account without its roles is not left behind.</summary>
    public async Task<IdentityResult> OpenAsync(NewAccount account, CancellationToken cancellation)
    {
        var outer = db.Database.CurrentTransaction;
        await using var own = outer is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var user = new PortalUser
        {
            UserName = account.UserName.Trim(),
            DisplayName = account.DisplayName.Trim(),
            OfficeId = account.OfficeId,
            CreatedAt = time.GetUtcNow(),
        };
        var opened = await users.CreateAsync(user, account.Password);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var enrolled = await users.AddToRolesAsync(user, account.Roles);
        if (enrolled.Succeeded && own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return enrolled;
    }

    private static int Rank(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Province => 0,
            OrganisationKind.Prefecture => 1,
            _ => 2,
        };

    private static int Side(string? unitCode) =>
        unitCode?[..2] switch
        {
            "43" => 0,
            "36" => 1,
            _ => 2,
        };

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
