using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HunanJiangxi.Data.DesignTime;

/// <summary>
/// Lets <c>dotnet ef</c> build the model without starting the portal. Writing a migration needs no server; only the
/// commands that touch a database do, and they read the same variable as the portal.
/// </summary>
public sealed class PortalDbDesignFactory : IDesignTimeDbContextFactory<PortalDb>
{
    /// <inheritdoc />
    public PortalDb CreateDbContext(string[] args)
    {
        var connection =
            Environment.GetEnvironmentVariable("ConnectionStrings__Portal") ?? "Host=localhost;Database=portal";
        return new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connection).Options, TimeProvider.System);
    }
}
