using System.Globalization;

namespace HunanJiangxi.Domain.Attachments;

/// <summary>What the name that a file comes with may be, and what it says of the file's kind.</summary>
public static class FileNames
{
    /// <summary>In UTF-16 units, the ending included.</summary>
    public const int Longest = 200;

    /// <summary>The endings that are taken, with the point.</summary>
    public static IReadOnlyList<string> Endings { get; } =
    [".pdf", ".docx", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff"];

    /// <summary>
    /// The bare name: without folders, and without characters that nobody sees or that turn the direction of writing
    /// (with them <c>fdp.exe</c> can be made to look like <c>exe.pdf</c>).
    /// </summary>
    public static string Clean(string name)
    {
        var bare = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(bare.Where(IsSeen)).Trim();
    }

    /// <summary>The kind that the ending names; null where none is taken.</summary>
    public static AttachedFileType? TypeOf(string name) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" => AttachedFileType.Pdf,
            ".DOCX" => AttachedFileType.Docx,
            ".PNG" => AttachedFileType.Png,
            ".JPG" or ".JPEG" => AttachedFileType.Jpeg,
            ".WEBP" => AttachedFileType.WebP,
            ".GIF" => AttachedFileType.Gif,
            ".TIF" or ".TIFF" => AttachedFileType.Tiff,
            _ => null,
        };

    public static string MediaType(AttachedFileType type) =>
        type switch
        {
            AttachedFileType.Pdf => "application/pdf",
            AttachedFileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AttachedFileType.Png => "image/png",
            AttachedFileType.Jpeg => "image/jpeg",
            AttachedFileType.WebP => "image/webp",
            AttachedFileType.Gif => "image/gif",
            AttachedFileType.Tiff => "image/tiff",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown kind of file."),
        };

    private static bool IsSeen(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);
}
