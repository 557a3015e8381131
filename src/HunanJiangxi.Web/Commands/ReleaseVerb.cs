using System.CommandLine;
using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Releases;
using HunanJiangxi.Domain.Releases;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>release [--out FOLDER]</c>: today's public data in one file, kept for ever and listed at <c>/data</c>.</summary>
internal static class ReleaseVerb
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo?>("--out") { Description = "A folder that gets a copy of the file." };
        var command = new Command("release", "Publishes today's data as one file, kept for ever.") { folder };
        command.SetAction((asked, cancellationToken) => RunAsync(asked.GetValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo? folder, CancellationToken cancellationToken)
    {
        if (folder is { Exists: false })
        {
            await Console.Error.WriteLineAsync($"There is no folder '{folder}'.");
            return ExitCode.BadUsage;
        }

        await using var work = await PortalWork.BeginAsync(services =>
            services.AddScoped<ReleaseWriter>().AddScoped<ReleaseArchive>()
        );
        await work.RequireSchemaAsync(cancellationToken);
        try
        {
            var day = ZoneDay.Of(work.Get<TimeProvider>());
            var (release, isNew) = await work.Get<ReleaseArchive>().MakeAsync(day, cancellationToken);
            Console.WriteLine(Words(release, isNew));
            if (folder is not null)
            {
                await CopyAsync(work.Get<PortalDb>(), release, folder, cancellationToken);
            }

            return ExitCode.Done;
        }
        catch (RuleViolationException kept) when (kept.Rule == "release.kept")
        {
            await Console.Error.WriteLineAsync(kept.Message);
            return ExitCode.Faulty;
        }
    }

    private static string Words(DataRelease release, bool isNew) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Release of {release.Day:yyyy-MM-dd} {(isNew ? "made" : "is there already")}: {release.Rows} rows, {release.Length} bytes, sha256 {release.Sha256}"
        );

    private static async Task CopyAsync(
        PortalDb db,
        DataRelease release,
        DirectoryInfo folder,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder.FullName, ReleaseFile.NameOf(release));
        await using var content = ReleaseArchive.Open(db, release);
        await using var file = File.Create(path);
        await content.CopyToAsync(file, cancellationToken);
        Console.WriteLine(path);
    }
}
