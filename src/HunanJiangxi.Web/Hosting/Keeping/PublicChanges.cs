using System.Data.Common;
using Npgsql;

namespace HunanJiangxi.Web.Hosting.Keeping;

/// <summary>
/// Hears from PostgreSQL that something public has changed, by whichever node or program. Every kept page carries the
/// number that stood when it was begun, so that a change makes all of them unfindable at once.
/// </summary>
internal sealed class PublicChanges(PortalDatabase database, IConfiguration configuration, ILogger<PublicChanges> log)
    : BackgroundService
{
    /// <summary>What the triggers of the migration call out on.</summary>
    private const string Channel = "public_change";

    // a line that died silently is noticed within this time
    private const int AliveSeconds = 5;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private long _number;
    private volatile bool _hears;

    /// <summary>What is kept now; null while nothing may be, because a change would not be heard.</summary>
    public long? Number => _hears ? Interlocked.Read(ref _number) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (KeptPages.MegabytesOf(configuration) == 0)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
            {
                log.LogWarning(failure, "Pages are not kept until changes can be heard again.");
            }
            finally
            {
                _hears = false;
            }

            await Task.Delay(s_pause, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            KeepAlive = AliveSeconds,
            Pooling = false,
            ApplicationName = "portal: changes",
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, _) => Interlocked.Increment(ref _number);
        await connection.OpenAsync(stop);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        // what changed while nobody listened
        Interlocked.Increment(ref _number);
        _hears = true;
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }
}
