using HunanJiangxi.Data;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Loading;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Commands;

/// <summary>
/// Stores documents and their proposals, some documents a transaction, and accepts those that reach the asked
/// confidence, on behalf of whoever typed the command. What contradicts a known fact is never accepted so.
/// </summary>
internal static class StoringImport
{
    private static readonly Actor Caller = new(Environment.UserName, "command line");

    public static async Task<int> RunAsync(
        IReadOnlyList<string> files,
        decimal? acceptAt,
        CancellationToken cancellationToken
    )
    {
        await using var work = await PortalWork.BeginAsync();
        await work.RequireSchemaAsync(cancellationToken);
        await using var output = StandardStreams.Output();
        var progress = new ProgressLine(files.Count, output, writesAlways: false);
        await foreach (var batch in ReadingAhead.BatchesAsync(files, work.Get<DocumentIntake>(), cancellationToken))
        {
            progress.Show(DocumentFiles.NameOf(batch[0].Path));
            await using var scope = work.NewScope();
            var documents = batch.Select(file => file.Document).OfType<IncomingDocument>().ToList();
            var stored = new Queue<StoredDocument>(
                await scope
                    .ServiceProvider.GetRequiredService<DocumentIntake>()
                    .StoreAsync(documents, Caller, cancellationToken)
            );
            foreach (var file in batch)
            {
                if (file.Refusal is not null)
                {
                    progress.Refused($"{file.Path}: {file.Refusal}");
                    continue;
                }

                var document = stored.Dequeue();
                var accepted = acceptAt is { } least
                    ? await AcceptAsync(scope.ServiceProvider, document, least, cancellationToken)
                    : 0;
                progress.Done(Summary(file.Path, document, accepted));
            }
        }

        return progress.Finish();
    }

    /// <summary>A proposal that the register's rules refuse as it was read stays waiting for a person.</summary>
    private static async Task<int> AcceptAsync(
        IServiceProvider services,
        StoredDocument stored,
        decimal least,
        CancellationToken cancellationToken
    )
    {
        var waiting = await services
            .GetRequiredService<PortalDb>()
            .Proposals.Where(proposal => proposal.DocumentId == stored.DocumentId)
            .Where(proposal => proposal.Status == ProposalStatus.Waiting && proposal.Confidence >= least)
            // what is tied to an original's proposal is decided with it
            .Where(proposal => proposal.OriginalId == null)
            .OrderBy(proposal => proposal.Id)
            .Select(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        var accepted = 0;
        foreach (var id in waiting)
        {
            // a context of its own each: what a refused one leaves behind must not be saved with the next
            await using var scope = services.CreateAsyncScope();
            var desk = scope.ServiceProvider.GetRequiredService<ProposalDesk>();
            try
            {
                accepted += await desk.SettleAsync(id, Caller, cancellationToken) is null ? 0 : 1;
            }
            catch (RuleViolationException violation)
            {
                await Console.Error.WriteLineAsync($"proposal {id} waits for a person: {violation.Message}");
            }
        }

        return accepted;
    }

    private static string Summary(string file, StoredDocument stored, int accepted)
    {
        var state = stored.IsNew ? "new" : "known";
        var decided = accepted == 0 ? "" : $", {accepted} accepted";
        var copy = stored.CopyOf is null ? "" : $", a copy of {stored.CopyOf}";
        return $"{DocumentFiles.NameOf(file)}: {state} as {stored.Slug}{copy}, {stored.NewProposals} new proposals{decided}";
    }
}
