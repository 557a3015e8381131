using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import;
using HunanJiangxi.Web.Loading;

namespace HunanJiangxi.Web.Commands;

/// <summary>Reads files without a database and writes what was found to standard output.</summary>
internal static class TrialImport
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> files,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var importer = DocumentImporter.WithBuiltInVocabulary();
        var refused = 0;
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            try
            {
                var read = importer.Read(await DocumentIntake.BytesAsync(file, cancellationToken), name);
                Console.WriteLine(asJson ? JsonReport.ToJsonLine(read, name) : Summary(name, read));
            }
            catch (UnreadableDocumentException refusal)
            {
                refused++;
                await Console.Error.WriteLineAsync($"{file}: {refusal.Message}");
                if (asJson)
                {
                    Console.WriteLine(JsonReport.ErrorLine(name, refusal.Message));
                }
            }
        }

        return refused == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }

    private static string Summary(string name, ReadDocument read)
    {
        var kinds = read.Proposals.CountBy(proposal => proposal.Content.Kind).OrderBy(kind => kind.Key);
        var counts = string.Join(", ", kinds.Select(kind => $"{kind.Value} {Word(kind.Key)}"));
        return $"{name}: {read.Title} ({(counts.Length == 0 ? "nothing proposed" : counts)})";
    }

    private static string Word(ProposalKind kind) =>
        kind switch
        {
            ProposalKind.TimelineEvent => "events",
            ProposalKind.Agreement => "agreements",
            ProposalKind.Reading => "readings",
            ProposalKind.Milestone => "milestones",
            ProposalKind.Member => "members",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of proposal."),
        };
}
