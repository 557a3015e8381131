using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Hosting;

/// <summary>What stands between an empty database and a portal that can be shown; each step is harmless when repeated.</summary>
internal sealed class PortalPreparation(PortalDb db)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
    }
}
