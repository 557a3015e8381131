namespace HunanJiangxi.Import.Reading;

/// <summary>Types of file that are known by their first bytes and are not read, whatever their name says.</summary>
internal static class KnownBinaries
{
    private static readonly (byte[] Magic, int At, string Name)[] Types =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF file"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
        ("GIF8"u8.ToArray(), 0, "a GIF image"),
        ("II*\0"u8.ToArray(), 0, "a TIFF image"),
        ("MM\0*"u8.ToArray(), 0, "a TIFF image"),
        ("RIFF"u8.ToArray(), 0, "a media file"),
        ("OggS"u8.ToArray(), 0, "a media file"),
        ("ID3"u8.ToArray(), 0, "a media file"),
        ("ftyp"u8.ToArray(), 4, "a media file"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Office file"),
        (@"{\rtf"u8.ToArray(), 0, "an RTF file"),
        ([0x1F, 0x8B], 0, "a gzip file"),
        ("BZh"u8.ToArray(), 0, "a bzip2 file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "an xz file"),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, "a 7-Zip file"),
        ("Rar!"u8.ToArray(), 0, "a RAR file"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
        ([0x4D, 0x5A, 0x90], 0, "a program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, "a program"),
        ("SQLite format"u8.ToArray(), 0, "a database"),
    ];

    /// <exception cref="UnreadableDocumentException">The bytes are those of such a file.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, at, name) in Types)
        {
            if (bytes.Length >= at && bytes[at..].StartsWith(magic))
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.UnsupportedType,
                    $"the file is {name}, whatever its name says"
                );
            }
        }
    }
}
