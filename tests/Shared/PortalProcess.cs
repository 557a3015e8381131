using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HunanJiangxi.Tests.Shared;

/// <summary>The portal as a process of its own, which can be killed as a power cut would: nobody is asked.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private const string SetupWords = "First administrator: ";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private readonly string _connection;
    private readonly int _port = FreePort();
    private Process? _process;
    private TaskCompletionSource<Uri> _invitation = new();

    private PortalProcess(string connection) => _connection = connection;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_port}"));

    /// <summary>The one-time link that a start without an administrator prints.</summary>
    public Task<Uri> InvitationAsync() => _invitation.Task.WaitAsync(s_patience);

    public static async Task<PortalProcess> StartAsync(string connection)
    {
        var portal = new PortalProcess(connection);
        await portal.StartAsync();
        return portal;
    }

    /// <summary>Starts it, or starts it again at the same address; returns once it answers.</summary>
    public async Task StartAsync()
    {
        _invitation = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Start(_connection, _port);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var begun = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(client))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(begun) > s_patience)
            {
                throw new InvalidOperationException("The portal does not start.");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>SIGKILL, and waits until the process is gone.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Runs one of the program's verbs on a database; the exit code.</summary>
    public static async Task<int> RunAsync(string connection, params string[] words)
    {
        using var process = Start(connection, null, words);
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }
    }

    private static Process Start(string connection, int? port, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Portal"] = connection;
        start.Environment["PORTAL_DATA"] = TestServer.DataFolder;
        // a build that was not published finds its scripts and styles only so
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        if (port is { } number)
        {
            start.Environment["PORT"] = number.ToString(CultureInfo.InvariantCulture);
        }

        return Process.Start(start)!;
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // it does not listen yet
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        if (line?.StartsWith(SetupWords, StringComparison.Ordinal) == true)
        {
            _invitation.TrySetResult(new Uri(line[SetupWords.Length..]));
        }
    }
}
