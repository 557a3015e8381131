using System.Diagnostics;
using System.Globalization;
using HunanJiangxi.Data.Backup;

namespace HunanJiangxi.Web.Commands;

/// <summary>How far a backup or a restoration is: one line that redraws itself, on a terminal only.</summary>
internal sealed class TableProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _drawn;

    public static string Words(BackupSummary summary) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Tables} tables, {summary.Rows} rows, {Size(summary.Bytes)} ({Size(summary.FileBytes)} as a file), as of {summary.TakenAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
        );

    public void Show(BackupStep step)
    {
        if (_isTerminal && (_drawn == 0 || Stopwatch.GetElapsedTime(_drawn) >= Pause))
        {
            _drawn = Stopwatch.GetTimestamp();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"\r\e[K{step.Work} {step.Number}/{step.Of} {step.Table} {Size(step.Bytes)}"
            );
            Console.Error.Write(line);
        }
    }

    public void Finish()
    {
        if (_isTerminal)
        {
            Console.Error.Write("\r\e[K");
        }
    }

    private static string Size(long bytes) =>
        bytes < 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KiB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MiB");
}
