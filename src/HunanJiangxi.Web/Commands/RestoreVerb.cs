using System.CommandLine;
using HunanJiangxi.Data.Backup;
using HunanJiangxi.Data.Checking;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>restore FILE</c>: makes an empty database what a backup says, and checks it.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "What the verb backup wrote." };
        var replaces = new Option<bool>("--replace")
        {
            Description = "Throw away what the database holds. Without it only an empty one is filled.",
        };
        var command = new Command("restore", "Fills the database from a backup, all of it or nothing, and checks it.")
        {
            file,
            replaces,
        };
        command.SetAction(
            (asked, cancellationToken) =>
                RunAsync(asked.GetRequiredValue(file), asked.GetValue(replaces), cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(string file, bool replaces, CancellationToken cancellationToken)
    {
        // a portal that runs would go on with what it remembers of the old data
        await using var work = await PortalWork.BeginAsync(exclusive: true);
        var progress = new TableProgress();
        var restored = await work.Get<BackupRestorer>().RestoreAsync(file, replaces, progress.Show, cancellationToken);
        progress.Finish();
        Console.WriteLine($"Restored: {TableProgress.Words(restored)}");
        return await CheckVerb.ReportAsync(work.Get<DataCheck>(), cancellationToken);
    }
}
