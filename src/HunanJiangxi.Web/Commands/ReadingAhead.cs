using System.Threading.Channels;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Import;
using HunanJiangxi.Web.Loading;

namespace HunanJiangxi.Web.Commands;

/// <summary>A file as it was read: the document, or why it was refused.</summary>
internal sealed record ReadFile(string Path, IncomingDocument? Document, string? Refusal);

/// <summary>Reads files on a task of its own while those before them are stored, in their order, a few ahead.</summary>
internal static class ReadingAhead
{
    private const int Ahead = 64;

    /// <summary>Fewer where documents are long: so much text is stored at once.</summary>
    private const int BatchLength = 4_000_000;

    private const int BatchDocuments = 64;

    /// <summary>The files of a run, some at a time, as many as are stored at once.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ReadFile>> BatchesAsync(
        IReadOnlyList<string> files,
        DocumentIntake intake,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateBounded<ReadFile>(
            new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true }
        );
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(files, intake, channel.Writer, stopped.Token), stopped.Token);
        try
        {
            var batch = new List<ReadFile>();
            var length = 0;
            await foreach (var file in channel.Reader.ReadAllAsync(cancellationToken))
            {
                batch.Add(file);
                length += file.Document?.Text.Length ?? 0;
                if (batch.Count == BatchDocuments || length >= BatchLength)
                {
                    yield return batch;
                    (batch, length) = ([], 0);
                }
            }

            if (batch.Count > 0)
            {
                yield return batch;
            }
        }
        finally
        {
            await stopped.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync(
        IReadOnlyList<string> files,
        DocumentIntake intake,
        ChannelWriter<ReadFile> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var file in files)
            {
                await read.WriteAsync(await OneAsync(file, intake, cancellationToken), cancellationToken);
            }

            read.Complete();
        }
        catch (Exception e)
        {
            // whoever takes the documents is told
            read.Complete(e);
        }
    }

    private static async Task<ReadFile> OneAsync(
        string file,
        DocumentIntake intake,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new ReadFile(file, await intake.ReadAsync(file, cancellationToken), Refusal: null);
        }
        catch (UnreadableDocumentException refusal)
        {
            return new ReadFile(file, Document: null, refusal.Message);
        }
    }
}
