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
        await using var output = StandardStreams.Output();
        var progress = new ProgressLine(files.Count, output, writesAlways: asJson);
        var originals = new SignatureIndex<string>();
        foreach (var file in files)
        {
            var name = DocumentFiles.NameOf(file);
            progress.Show(name);
            try
            {
                var bytes = await DocumentFiles.BytesAsync(file, importer.Limits, cancellationToken);
                var read = importer.Read(bytes, name);
                var original = OriginalOf(read, name, originals);
                progress.Done(asJson ? JsonReport.ToJsonLine(read, name, original) : Summary(name, read, original));
            }
            catch (UnreadableDocumentException refusal)
            {
                progress.Refused(
                    $"{file}: {refusal.Message}",
                    asJson ? JsonReport.ErrorLine(name, refusal.Message) : null
                );
            }
        }

        return progress.Finish();
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
