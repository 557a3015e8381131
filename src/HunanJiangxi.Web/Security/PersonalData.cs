using System.Text.Encodings.Web;
using System.Text.Json;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Security;

/// <summary>All that the portal holds of a person, as one JSON file; secrets are named but not written out.</summary>
public sealed class PersonalData(PortalDb db, TimeProvider time)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>Null where there is no such account.</returns>
    public async Task<byte[]?> ExportAsync(string userId, CancellationToken cancellation)
    {
        var account = await db
            .Users.AsNoTracking()
            .Include(user => user.Office)
            .SingleOrDefaultAsync(user => user.Id == userId, cancellation);
        if (account is null)
        {
            return null;
        }

        var data = new
        {
            ExportedAt = time.GetUtcNow(),
            Account = new
            {
                account.Id,
                account.UserName,
                Name = account.DisplayName,
                account.Email,
                Office = account.Office.Slug,
                Roles = await RolesAsync(userId, cancellation),
                account.CreatedAt,
                account.DeactivatedAt,
                HasPassword = account.PasswordHash is not null,
                HasAuthenticator = account.TwoFactorEnabled,
            },
            Passkeys = (await db.UserPasskeys.Where(key => key.UserId == userId).ToListAsync(cancellation)).ConvertAll(
                key => new { key.Data.Name, key.Data.CreatedAt }
            ),
            SignedIn = await db
                .SignInSessions.Where(session => session.UserId == userId)
                .OrderBy(session => session.CreatedAt)
                .Select(session => new
                {
                    session.Device,
                    session.CreatedAt,
                    session.SeenAt,
                })
                .ToListAsync(cancellation),
            Watches = await db
                .Watches.Where(watch => watch.UserId == userId)
                .OrderBy(watch => watch.Since)
                .Select(watch => new
                {
                    watch.Kind,
                    watch.Slug,
                    watch.Since,
                })
                .ToListAsync(cancellation),
            Searches = await db
                .SavedSearches.Where(search => search.UserId == userId)
                .OrderBy(search => search.Id)
                .Select(search => new
                {
                    search.Name,
                    search.Address,
                    search.SavedAt,
                })
                .ToListAsync(cancellation),
            Acts = await ActsAsync(account, cancellation),
        };
        return JsonSerializer.SerializeToUtf8Bytes(data, s_json);
    }

    private Task<List<string>> RolesAsync(string userId, CancellationToken cancellation) =>
        db
            .UserRoles.Where(link => link.UserId == userId)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!)
            .OrderBy(name => name)
            .ToListAsync(cancellation);

    /// <summary>What the audit trail has of the person: which record was changed when.</summary>
    private async Task<object> ActsAsync(PortalUser account, CancellationToken cancellation) =>
        await db
            .AuditEntries.Where(entry =>
                entry.Actor == account.UserName || (entry.Record == "Account" && entry.Key == account.Id)
            )
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.Id,
                entry.At,
                entry.Actor,
                entry.Office,
                entry.Record,
                entry.Key,
                entry.Action,
            })
            .ToListAsync(cancellation);
}
