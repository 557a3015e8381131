using System.Buffers.Binary;
using System.IO.Compression;

namespace HunanJiangxi.Domain.Attachments;

/// <summary>What a file was found to be.</summary>
/// <param name="Type">Null where it is none of the kinds that are taken.</param>
/// <param name="Fault">The rule that it breaks; null for a whole file of a kind that is taken.</param>
public sealed record FileFinding(AttachedFileType? Type, string? Fault);

/// <summary>
/// Tells what a file is by its bytes: the signature at its start and what must stand at its end (ISO 32000-1 7.5.5, ISO/IEC
/// 15948 11.2.5, ISO/IEC 10918-1 B.2.1, RFC 9649, GIF89a 27, TIFF 6.0 section 2, ECMA-376 part 2).
/// </summary>
public static class FileContent
{
    /// <summary>So many bytes tell what a file may be.</summary>
    public const int HeadBytes = 16;

    private const int TailBytes = 4096;

    /// <summary>The kind that the first bytes announce.</summary>
    public static AttachedFileType? Announced(ReadOnlySpan<byte> head) =>
        head switch
        {
            _ when head.StartsWith("%PDF-"u8) => AttachedFileType.Pdf,
            [0x50, 0x4B, 0x03, 0x04, ..] => AttachedFileType.Docx,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachedFileType.Png,
            [0xFF, 0xD8, 0xFF, ..] => AttachedFileType.Jpeg,
            _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) =>
                AttachedFileType.WebP,
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => AttachedFileType.Gif,
            [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => AttachedFileType.Tiff,
            _ => null,
        };

    /// <param name="content">The whole file; it can be sought in.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FileFinding> InspectAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = await PartAsync(content, 0, HeadBytes, cancellationToken);
        var type = Announced(head);
        if (type is AttachedFileType.Docx)
        {
            return await PackageAsync(content, cancellationToken);
        }

        var tail = await PartAsync(content, Math.Max(0, content.Length - TailBytes), TailBytes, cancellationToken);
        return type is null
            ? new FileFinding(null, "attachment.content")
            : new FileFinding(type, IsWhole(type.Value, head, tail, content.Length) ? null : "attachment.broken");
    }

    private static bool IsWhole(AttachedFileType type, byte[] head, byte[] tail, long length) =>
        type switch
        {
            AttachedFileType.Pdf => tail.AsSpan().IndexOf("%%EOF"u8) >= 0,
            AttachedFileType.Png => tail.AsSpan().IndexOf("IEND"u8) >= 0,
            AttachedFileType.Jpeg => tail.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
            AttachedFileType.WebP => BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) + 8L <= length,
            AttachedFileType.Gif => tail.AsSpan().IndexOf((byte)0x3B) >= 0,
            _ => length > HeadBytes,
        };

    // only the directory of the package is read; nothing is unpacked
    private static async Task<FileFinding> PackageAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            await using var zip = await ZipArchive.CreateAsync(
                content,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            );
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var isDocument = names.Contains("[Content_Types].xml") && names.Contains("word/document.xml");
            var hasProgram = names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            return !isDocument ? new FileFinding(null, "attachment.content")
                : hasProgram ? new FileFinding(AttachedFileType.Docx, "attachment.program")
                : new FileFinding(AttachedFileType.Docx, null);
        }
        catch (InvalidDataException)
        {
            return new FileFinding(AttachedFileType.Docx, "attachment.broken");
        }
    }

    private static async Task<byte[]> PartAsync(
        Stream content,
        long start,
        int most,
        CancellationToken cancellationToken
    )
    {
        content.Position = start;
        var part = new byte[(int)Math.Min(most, content.Length - start)];
        await content.ReadExactlyAsync(part, cancellationToken);
        return part;
    }
}
