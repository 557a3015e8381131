using System.CommandLine;
using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>migrate</c>: brings the schema up to what this program needs.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database schema up to date. Repeatable.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var work = await PortalWork.BeginAsync();
        var database = work.Get<PortalDb>().Database;
        var waiting = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await database.MigrateAsync(cancellationToken);
        Console.WriteLine(waiting.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", waiting)}");
        return ExitCode.Done;
    }
}
