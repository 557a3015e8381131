using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>A file's way through the importer into the store.</summary>
internal sealed class DocumentIntake(DocumentImporter importer, DocumentStore store)
{
    /// <exception cref="UnreadableDocumentException">The file is no document that can be read.</exception>
    public async Task<StoredDocument> StoreAsync(string path, Actor actor, CancellationToken cancellationToken)
    {
        var bytes = await DocumentFiles.BytesAsync(path, importer.Limits, cancellationToken);
        var read = importer.Read(bytes, DocumentFiles.NameOf(path));
        return await store.StoreAsync(
            read.Sha256,
            read.Text,
            read.Language,
            read.Title,
            read.Metadata,
            read.Proposals,
            actor,
            cancellationToken
        );
    }
}
