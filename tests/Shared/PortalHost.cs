using System.Net;
using HunanJiangxi.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Tests.Shared;

/// <summary>The portal itself, as its program builds it, listening on a free loopback port, on the given database.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly string _connectionString;
    private readonly Dictionary<string, string> _settings;

    public PortalHost(string connectionString, Dictionary<string, string>? settings = null)
    {
        _connectionString = connectionString;
        _settings = settings ?? [];
        UseKestrel(0);
    }

    public QueryCounter Queries { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>The database that the portal was given.</summary>
    public string ConnectionString => _connectionString;

    public Task StartAsync()
    {
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
        return Task.CompletedTask;
    }

    /// <summary>A client without cookies that does not follow redirects.</summary>
    public HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>A context of one's own on the portal's database.</summary>
    public PortalDb Database() => Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Portal", _connectionString);
        builder.UseSetting("PORTAL_DATA", TestServer.DataFolder);
        // most tests sign in by password alone; those of the second step ask for it
        builder.UseSetting("SignIn:SecondStepFor", "none");
        // tests count what a page asks of the database; those of kept pages ask for them
        builder.UseSetting("Pages:KeptMegabytes", "0");
        // tests go the round themselves: nothing asks the database behind a page's back
        builder.UseSetting("Reminders:EveryMinutes", "0");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
            services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(Queries))
        );
    }
}
