using System.Runtime.InteropServices;
using HunanJiangxi.Web.Commands;
using HunanJiangxi.Web.Loading;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Reminders;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Database up, register loaded, then listen: nobody is shown half a portal.</summary>
internal static class ServeExtensions
{
    /// <returns>The program's exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await using (app)
            {
                app.RequireFreeAddress();
                MailSettings.Of(app.Configuration);
                var invitation = await PrepareAsync(app);
                await app.StartAsync();
                var addresses = string.Join(' ', app.Urls);
                app.Logger.LogInformation("The portal is served at {Addresses}", addresses);
                PrintSetupLink(app, invitation);
                await app.WaitForShutdownAsync();
                return ExitCode.Done;
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (StartFailure.OneLine(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return StartFailure.CodeOf(e);
        }
    }

    /// <returns>The token of the first administrator's link; null once there is an administrator.</returns>
    private static async Task<string?> PrepareAsync(WebApplication app)
    {
        // the host listens to signals only once it has started
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        await app.Services.GetRequiredService<PortalDatabase>().StartAsync(exclusive: true);
        stop.Token.ThrowIfCancellationRequested();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalPreparation>().RunAsync(stop.Token);
        return await scope.ServiceProvider.GetRequiredService<SetupLink>().IssueAsync(stop.Token);

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>To the console alone: who reads the log files must not become administrator.</summary>
    private static void PrintSetupLink(WebApplication app, string? token)
    {
        if (token is not null)
        {
            var address = BindingAddress.Parse(app.Urls.First());
            var host = address.Host is "[::]" or "0.0.0.0" or "+" or "*" ? "localhost" : address.Host;
            var root = $"{address.Scheme}://{host}:{address.Port}{app.Configuration["PathBase"]?.TrimEnd('/')}";
            Console.WriteLine($"First administrator: {root}{AccountAddresses.Setup}?token={token}");
        }
    }
}
