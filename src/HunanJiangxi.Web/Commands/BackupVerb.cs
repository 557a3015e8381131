using System.CommandLine;
using HunanJiangxi.Data.Backup;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>backup FILE</c>: the whole portal in one file, taken while it runs.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that does not exist yet." };
        var command = new Command("backup", "Writes the whole portal, as of one moment, into one file.") { file };
        command.SetAction((asked, cancellationToken) => RunAsync(asked.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        await using var work = await PortalWork.BeginAsync();
        await work.RequireSchemaAsync(cancellationToken);
        var progress = new TableProgress();
        var written = await work.Get<BackupWriter>().WriteAsync(file, progress.Show, cancellationToken);
        progress.Finish();
        Console.WriteLine($"Backed up and read back: {TableProgress.Words(written)}");
        return ExitCode.Done;
    }
}
