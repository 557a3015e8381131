using System.IO.Compression;
using System.Text;
using HunanJiangxi.Domain.Attachments;

namespace HunanJiangxi.Domain.Tests;

public sealed class FileContentTests
{
    private static readonly byte[] s_pngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Fact]
    public async Task A_whole_file_is_what_its_bytes_say()
    {
        Assert.Equal(AttachedFileType.Pdf, await TypeAsync(Text("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n")));
        Assert.Equal(AttachedFileType.Png, await TypeAsync([.. s_pngHead, .. Text("IHDR"), .. Text("IEND")]));
        Assert.Equal(AttachedFileType.Jpeg, await TypeAsync([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[20], 0xFF, 0xD9]));
        Assert.Equal(AttachedFileType.WebP, await TypeAsync([.. Text("RIFF"), 12, 0, 0, 0, .. Text("WEBPVP8 rest")]));
        Assert.Equal(AttachedFileType.Gif, await TypeAsync([.. Text("GIF89a"), .. new byte[20], 0x3B]));
        Assert.Equal(AttachedFileType.Tiff, await TypeAsync([0x49, 0x49, 0x2A, 0, .. new byte[20]]));
        Assert.Equal(AttachedFileType.Docx, await TypeAsync(Package("[Content_Types].xml", "word/document.xml")));
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_broken()
    {
        Assert.Equal("attachment.broken", await FaultAsync(Text("%PDF-1.7\n1 0 obj\nendobj")));
        Assert.Equal("attachment.broken", await FaultAsync([.. s_pngHead, .. new byte[40]]));
        Assert.Equal("attachment.broken", await FaultAsync([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[40]]));
        Assert.Equal("attachment.broken", await FaultAsync([.. Text("RIFF"), 0, 1, 0, 0, .. Text("WEBPVP8 ")]));
        var package = Package("[Content_Types].xml", "word/document.xml");
        Assert.Equal("attachment.broken", await FaultAsync(package[..(package.Length / 2)]));
    }

    [Fact]
    public async Task Web_pages_programs_sheets_and_documents_with_macros_are_not_taken()
    {
        Assert.Equal("attachment.content", await FaultAsync(Text("<!DOCTYPE html><script>alert(1)</script>")));
        Assert.Equal("attachment.content", await FaultAsync(Text("<svg xmlns='http://www.w3.org/2000/svg'/>")));
        Assert.Equal("attachment.content", await FaultAsync(Text("MZ this program cannot be run in DOS mode")));
        Assert.Equal("attachment.content", await FaultAsync(Text("short")));
        Assert.Equal("attachment.content", await FaultAsync(Package("[Content_Types].xml", "xl/workbook.xml")));
        var withMacros = Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        Assert.Equal("attachment.program", await FaultAsync(withMacros));
    }

    [Theory]
    [InlineData("协议.PDF", AttachedFileType.Pdf)]
    [InlineData("scan.jpeg", AttachedFileType.Jpeg)]
    [InlineData("page.html", null)]
    [InlineData("picture.svg", null)]
    [InlineData("no ending", null)]
    public void The_ending_names_the_kind(string name, AttachedFileType? expected) =>
        Assert.Equal(expected, FileNames.TypeOf(name));

    [Theory]
    [InlineData("C:\\Users\\协议 正本.pdf", "协议 正本.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("exe.\u202Efdp.pdf", "exe.fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    public void A_name_loses_its_folders_and_what_nobody_sees(string name, string expected) =>
        Assert.Equal(expected, FileNames.Clean(name));

    private static async Task<AttachedFileType?> TypeAsync(byte[] content)
    {
        var finding = await FileContent.InspectAsync(new MemoryStream(content), CancellationToken.None);
        Assert.Null(finding.Fault);
        return finding.Type;
    }

    private static async Task<string?> FaultAsync(byte[] content) =>
        (await FileContent.InspectAsync(new MemoryStream(content), CancellationToken.None)).Fault;

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Package(params string[] names)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write("<x/>");
            }
        }

        return content.ToArray();
    }
}
