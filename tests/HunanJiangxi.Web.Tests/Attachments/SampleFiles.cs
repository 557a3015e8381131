using System.IO.Compression;
using System.Text;

namespace HunanJiangxi.Web.Tests.Attachments;

/// <summary>Small real files, and large ones that begin and end as they must.</summary>
internal static class SampleFiles
{
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    /// <summary>A PDF of so many bytes, the middle of which differs from file to file.</summary>
    public static byte[] Pdf(int length, int seed = 1)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        "%PDF-1.7\n"u8.CopyTo(content);
        "\n%%EOF\n"u8.CopyTo(content.AsSpan(length - 7));
        return content;
    }

    public static byte[] Docx()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["[Content_Types].xml", "word/document.xml"])
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
                entry.Write("<x/>");
            }
        }

        return content.ToArray();
    }
}
