using System.Reflection;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>A file's way through the importer into the store.</summary>
internal sealed class DocumentIntake(DocumentImporter importer, DocumentStore store)
{
    /// <summary>The importer's release, and the state of the sources that it was built from where the build knows it.</summary>
    private static readonly string? s_reader = typeof(DocumentImporter)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion;

    /// <exception cref="UnreadableDocumentException">The file is no document that can be read.</exception>
    public async Task<IncomingDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await DocumentFiles.BytesAsync(path, importer.Limits, cancellationToken);
        return Incoming(importer.Read(bytes, DocumentFiles.NameOf(path)));
    }

    /// <summary>A document as the store takes it, wherever its bytes came from.</summary>
    public static IncomingDocument Incoming(ReadDocument read) =>
        new(read.Sha256, read.Text, read.Language, read.Title, read.Metadata, read.Proposals)
        {
            Signature = read.Signature,
            Reader = s_reader,
        };

    public Task<IReadOnlyList<StoredDocument>> StoreAsync(
        IReadOnlyList<IncomingDocument> documents,
        Actor actor,
        CancellationToken cancellationToken
    ) => store.StoreAsync(documents, actor, cancellationToken);
}
