using HunanJiangxi.Data.Embedded;

namespace HunanJiangxi.Web.Hosting;

/// <summary>
/// The database that the portal works on: the configured one, else a private server that this object starts and, when
/// the container disposes it last of all, stops.
/// </summary>
internal sealed class PortalDatabase(IConfiguration configuration) : IAsyncDisposable
{
    private EmbeddedPostgres? _embedded;
    private string? _connectionString = configuration.GetConnectionString("Portal");

    public string ConnectionString =>
        _connectionString ?? throw new InvalidOperationException("The database has not been started.");

    /// <param name="exclusive">Refuse a data folder that another portal runs on, rather than share its server.</param>
    /// <exception cref="EmbeddedPostgresException">One clear reason why the private server does not run.</exception>
    public async Task StartAsync(bool exclusive)
    {
        if (string.IsNullOrWhiteSpace(_connectionString))
        {
            var options = new EmbeddedPostgresOptions { Exclusive = exclusive };
            _embedded = await EmbeddedPostgres.StartAsync(PortalPaths.Data(configuration), options);
            _connectionString = _embedded.ConnectionString;
        }
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
