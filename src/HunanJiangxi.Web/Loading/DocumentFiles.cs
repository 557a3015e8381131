using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Loading;

/// <summary>The files that a person names for the importer, in a fixed order, and their bytes.</summary>
internal static class DocumentFiles
{
    /// <summary>The path that stands for one document on standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The files named, and those below the folders named, in a fixed order.</summary>
    /// <exception cref="FileNotFoundException">A path is neither file nor folder.</exception>
    public static IEnumerable<string> Below(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput || File.Exists(path))
            {
                yield return path;
                continue;
            }

            if (!Directory.Exists(path))
            {
                throw new FileNotFoundException($"'{path}' is neither a file nor a folder.", path);
            }

            foreach (var file in InFolder(path).Order(StringComparer.Ordinal))
            {
                yield return file;
            }
        }
    }

    public static string NameOf(string path) => path == StandardInput ? "standard-input" : Path.GetFileName(path);

    /// <summary>The file's bytes, where it can be opened and is not larger than a document may be.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot, or it is.</exception>
    public static async Task<byte[]> BytesAsync(string path, DocumentLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream =
                path == StandardInput
                    ? Console.OpenStandardInput()
                    : new FileStream(path, FileMode.Open, FileAccess.Read);
            return await UpToAsync(stream, limits, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(UnreadableReason.NotAccessible, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>
    /// What the stream holds, told piece by piece. A pipe, a device or a sender tells no length that can be trusted, so
    /// the reading itself stops at the limit.
    /// </summary>
    /// <exception cref="UnreadableDocumentException">It holds more than a document may.</exception>
    public static async Task<byte[]> UpToAsync(
        Stream stream,
        DocumentLimits limits,
        CancellationToken cancellationToken,
        Action<long>? told = null
    )
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (var got = 1; got > 0 && read.Length <= limits.LargestFile; )
        {
            got = await stream.ReadAsync(buffer, cancellationToken);
            read.Write(buffer, 0, got);
            told?.Invoke(read.Length);
        }

        return read.Length <= limits.LargestFile
            ? read.ToArray()
            : throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                FormattableString.Invariant(
                    $"the file is larger than the {limits.LargestFile} bytes a document may have"
                )
            );
    }

    // a folder that may not be opened is given as if it were a file: it is then refused by name like any other
    private static IEnumerable<string> InFolder(string folder)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var path))
        {
            if (Entries(path) is not { } entries)
            {
                yield return path;
                continue;
            }

            foreach (var entry in entries)
            {
                var attributes = File.GetAttributes(entry);
                if (!attributes.HasFlag(FileAttributes.Directory))
                {
                    yield return entry;
                }
                else if (!attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    waiting.Push(entry);
                }
            }
        }
    }

    private static string[]? Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
