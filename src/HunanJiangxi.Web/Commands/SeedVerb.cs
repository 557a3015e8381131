using System.CommandLine;
using HunanJiangxi.Web.Hosting;
using HunanJiangxi.Web.Loading;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>seed</c>: register data, seed news and recorded decisions, whether they changed or not.</summary>
internal static class SeedVerb
{
    public static Command Create()
    {
        var command = new Command("seed", "Loads the seeds: register, seed news, recorded decisions. Repeatable.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var work = await PortalWork.BeginAsync();
        await work.RequireSchemaAsync(cancellationToken);
        var folder = new SeedFolder(PortalPaths.Seeds(work.Configuration));
        var loaded = await work.Get<SeedLoader>().LoadAsync(folder, cancellationToken);
        Console.WriteLine(
            $"Seeds loaded: {loaded.NewDocuments} new documents, {loaded.NewProposals} new proposals, "
                + $"{loaded.Review.Decided} decisions replayed, {loaded.Review.StoodBefore} stood before."
        );
        return ExitCode.Done;
    }
}
