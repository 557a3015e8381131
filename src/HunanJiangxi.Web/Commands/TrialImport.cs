using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
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
        var originals = new SignatureIndex<string>();
        var refused = 0;
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            try
            {
                var read = importer.Read(await DocumentIntake.BytesAsync(file, cancellationToken), name);
                var original = OriginalOf(read, name, originals);
                Console.WriteLine(asJson ? JsonReport.ToJsonLine(read, name, original) : Summary(name, read, original));
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

    /// <summary>Of two like each other the one read later is the copy.</summary>
    private static string? OriginalOf(ReadDocument read, string name, SignatureIndex<string> originals)
    {
        if (read.Signature is not { } signature)
        {
            return null;
        }

        var signed = new SignedTitle(read.Title, signature);
        var original = originals.OriginalOf(signed)?.Name;
        if (original is null)
        {
            originals.Add(name, signed);
        }

        return original;
    }

    private static string Summary(string name, ReadDocument read, string? original)
    {
        var kinds = read.Proposals.CountBy(proposal => proposal.Content.Kind).OrderBy(kind => kind.Key);
        var counts = string.Join(", ", kinds.Select(kind => $"{kind.Value} {Word(kind.Key)}"));
        var copy = original is null ? "" : $", a copy of {original}";
        return $"{name}: {read.Title} ({(counts.Length == 0 ? "nothing proposed" : counts)}{copy})";
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
