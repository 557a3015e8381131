using System.CommandLine;
using HunanJiangxi.Data.Checking;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>check</c>: proves the stored data, one line a fault.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Proves the data: quotes, references, audit chain. One line a fault.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var work = await PortalWork.BeginAsync();
        await work.RequireSchemaAsync(cancellationToken);
        return await ReportAsync(work.Get<DataCheck>(), cancellationToken);
    }

    /// <returns>The exit code that fits what was found.</returns>
    public static async Task<int> ReportAsync(DataCheck check, CancellationToken cancellationToken)
    {
        var faults = await check.FaultsAsync(cancellationToken);
        foreach (var fault in faults)
        {
            Console.WriteLine(fault);
        }

        if (faults.Count > 0)
        {
            return ExitCode.Faulty;
        }

        Console.WriteLine("All data hold: every quote, every reference, the whole audit trail.");
        return ExitCode.Done;
    }
}
