namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>
/// Goes the round of reminders every hour, the first time soon after the start. <c>Reminders:EveryMinutes</c> sets
/// another pace; 0 leaves it to other nodes.
/// </summary>
internal sealed class ReminderClock(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider time,
    ILogger<ReminderClock> log
) : BackgroundService
{
    private const int UsualMinutes = 60;
    private static readonly TimeSpan s_afterStart = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var minutes = configuration.GetValue("Reminders:EveryMinutes", UsualMinutes);
        if (minutes <= 0)
        {
            return;
        }

        var pace = TimeSpan.FromMinutes(minutes);
        await Task.Delay(s_afterStart < pace ? s_afterStart : pace, time, stoppingToken);
        using var timer = new PeriodicTimer(pace, time);
        do
        {
            await GoAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GoAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await scope.ServiceProvider.GetRequiredService<ReminderRound>().GoAsync(stop);
            if (done is { Raised: > 0 } or { Letters: > 0 } or { Refused: > 0 })
            {
                log.LogInformation(
                    "Reminders: {Raised} raised, {Letters} letters sent, {Refused} not taken.",
                    done.Raised,
                    done.Letters,
                    done.Refused
                );
            }
        }
        catch (Exception failure)
            when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // the database was away: the next round raises what this one did not
            log.LogError(failure, "The round of reminders failed; the next one is due in its time.");
        }
    }
}
