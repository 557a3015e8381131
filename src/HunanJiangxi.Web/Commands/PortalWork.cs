using HunanJiangxi.Data;
using HunanJiangxi.Web.Hosting;
using HunanJiangxi.Web.Loading;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Commands;

/// <summary>The portal's services and database for one verb, without a web server.</summary>
internal sealed class PortalWork : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AsyncServiceScope _scope;

    private PortalWork(IHost host) => (_host, _scope) = (host, host.Services.CreateAsyncScope());

    /// <summary>Starts the private server, or shares the one that a running portal has on the same data folder.</summary>
    /// <param name="more">Services that this verb needs beside the database.</param>
    /// <param name="exclusive">Refuse a data folder that a portal runs on, rather than share its server.</param>
    public static async Task<PortalWork> BeginAsync(Action<IServiceCollection>? more = null, bool exclusive = false)
    {
        var builder = new HostApplicationBuilder(PortalPaths.VerbSettings());
        // standard output belongs to the verb's answer
        builder.Logging.ClearProviders();
        builder.AddPortalDatabase();
        builder.AddPortalLoading();
        more?.Invoke(builder.Services);
        var work = new PortalWork(builder.Build());
        try
        {
            await work._host.Services.GetRequiredService<PortalDatabase>().StartAsync(exclusive);
            return work;
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }
    }

    public IConfiguration Configuration => Get<IConfiguration>();

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Services of their own for one piece of a long work.</summary>
    public AsyncServiceScope NewScope() => _host.Services.CreateAsyncScope();

    /// <exception cref="PortalStartException">Migrations are waiting; says which verb applies them.</exception>
    public async Task RequireSchemaAsync(CancellationToken cancellationToken)
    {
        var waiting = await Get<PortalDb>().Database.GetPendingMigrationsAsync(cancellationToken);
        if (waiting.Any())
        {
            throw new PortalStartException("The database schema is not up to date: run the verb migrate first.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
