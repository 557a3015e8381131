using System.Security.Cryptography;
using HunanJiangxi.Data.Attachments;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Checking;

/// <summary>Proves that every attached file is whole and is still what it was when it came.</summary>
internal sealed class AttachmentCheck(PortalDb db)
{
    public async Task AddFaultsAsync(List<string> faults, CancellationToken cancellationToken)
    {
        var files = await db
            .AttachedFiles.AsNoTracking()
            .Where(file => file.CompletedAt != null)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellationToken);
        foreach (var file in files)
        {
            try
            {
                await using var content = AttachmentDesk.Open(db, file);
                var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
                if (sha256 != file.Sha256)
                {
                    faults.Add($"attached file {file.Id}: the content of '{file.Name}' is not what was taken");
                }
            }
            catch (InvalidDataException)
            {
                faults.Add($"attached file {file.Id}: a piece of '{file.Name}' is missing");
            }
        }
    }
}
