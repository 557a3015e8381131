using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Where the portal listens: PORT, else the framework's own settings, else http://localhost:8080.</summary>
internal static class AddressHosting
{
    private const int DefaultPort = 8080;

    public static void AddPortalAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration["PORT"] is { Length: > 0 } asked)
        {
            builder.WebHost.UseUrls($"http://localhost:{asked}");
        }
        else if (configuration["urls"] is null && configuration["HTTP_PORTS"] is null)
        {
            builder.WebHost.UseUrls($"http://localhost:{DefaultPort}");
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }

    /// <summary>Refuses a port that is none or that is taken, before anything else is begun.</summary>
    /// <exception cref="PortalStartException">Names the address.</exception>
    public static void RequireFreeAddress(this WebApplication app)
    {
        if (app.Configuration["PORT"] is { Length: > 0 } asked && !IsPort(asked))
        {
            throw new PortalStartException($"PORT is '{asked}', which is no port number (1 to 65535).");
        }

        foreach (var address in (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var binding = BindingAddress.Parse(address);
            var ip = binding.Host switch
            {
                "localhost" => IPAddress.Loopback,
                var host when IPAddress.TryParse(host, out var parsed) => parsed,
                _ => IPAddress.Any,
            };
            try
            {
                using var trial = new TcpListener(ip, binding.Port);
                trial.Start();
            }
            catch (SocketException failure)
            {
                throw new PortalStartException(
                    $"Cannot listen on {address}: {failure.Message}. Stop the other program, or set PORT to a free one.",
                    failure
                );
            }
        }
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;
}
