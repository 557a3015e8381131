using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>A file's way through the importer into the store.</summary>
internal sealed class DocumentIntake(DocumentImporter importer, DocumentStore store)
{
    private const long LargestDocument = 32 * 1024 * 1024;

    /// <summary>The files named, and those below the folders named, in a fixed order.</summary>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<string> FilesBelow(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories);
                foreach (var file in files.Order(StringComparer.Ordinal))
                {
                    yield return file;
                }
            }
            else if (File.Exists(path))
            {
                yield return path;
            }
            else
            {
                throw new FileNotFoundException($"'{path}' is neither a file nor a folder.", path);
            }
        }
    }

    /// <summary>The file's bytes, where it can be opened and is not larger than any document would be.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot, or it is.</exception>
    public static async Task<byte[]> BytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path).Length <= LargestDocument
                ? await File.ReadAllBytesAsync(path, cancellationToken)
                : throw new UnreadableDocumentException("It is larger than 32 MB.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(e.Message);
        }
    }

    /// <exception cref="UnreadableDocumentException">The file is no document that can be read.</exception>
    public async Task<StoredDocument> StoreAsync(string path, Actor actor, CancellationToken cancellationToken)
    {
        var read = importer.Read(await BytesAsync(path, cancellationToken), Path.GetFileName(path));
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
