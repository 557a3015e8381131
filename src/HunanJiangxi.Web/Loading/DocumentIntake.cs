using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>A file's way through the importer into the store.</summary>
internal sealed class DocumentIntake(DocumentImporter importer, DocumentStore store)
{
    /// <exception cref="UnreadableDocumentException">The file is no document that can be read.</exception>
    public async Task<IncomingDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await DocumentFiles.BytesAsync(path, importer.Limits, cancellationToken);
        var read = importer.Read(bytes, DocumentFiles.NameOf(path));
        return new IncomingDocument(read.Sha256, read.Text, read.Language, read.Title, read.Metadata, read.Proposals)
        {
            Signature = read.Signature,
        };
    }

    public Task<IReadOnlyList<StoredDocument>> StoreAsync(
        IReadOnlyList<IncomingDocument> documents,
        Actor actor,
        CancellationToken cancellationToken
    ) => store.StoreAsync(documents, actor, cancellationToken);
}
