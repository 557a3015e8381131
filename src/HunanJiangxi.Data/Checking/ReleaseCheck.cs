using System.Security.Cryptography;
using HunanJiangxi.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Checking;

/// <summary>Proves that every release is still the file that was published.</summary>
internal sealed class ReleaseCheck(PortalDb db)
{
    public async Task AddFaultsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        var releases = await db.DataReleases.AsNoTracking().OrderBy(one => one.Day).ToListAsync(cancellationToken);
        foreach (var release in releases)
        {
            try
            {
                await using var content = ReleaseArchive.Open(db, release);
                var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
                if (sha256 != release.Sha256)
                {
                    faults.Add($"release of {release.Day:yyyy-MM-dd}: the file is not the one that was published");
                }
            }
            catch (InvalidDataException)
            {
                faults.Add($"release of {release.Day:yyyy-MM-dd}: a piece of the file is missing");
            }
        }
    }
}
