using System.IO.Compression;
using System.Text;

namespace HunanJiangxi.Import.Tests;

/// <summary>One small report in each format that is read.</summary>
internal static class SampleFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string Text =
        "浏阳与上栗共建园区\n发布时间：2024-06-07 来源：边界日报\n\n2024年6月5日，浏阳市与上栗县签署《园区共建合作协议》，合作共建厂房12栋。\n";

    public static byte[] Html =>
        Encoding.UTF8.GetBytes(
            """
            <html><head><meta charset="gbk"><title>浏阳与上栗共建园区_边界网</title></head><body>
            <h1>浏阳与上栗共建园区</h1><p>发布时间：2024-06-07 来源：边界日报</p>
            <p>2024年6月5日，浏阳市与上栗县签署《园区共建合作协议》，合作共建厂房<b>1</b>2栋。</p></body></html>
            """
        );

    public static byte[] Markdown =>
        Encoding.UTF8.GetBytes(
            """
            # 浏阳与上栗共建园区

            发布时间：2024-06-07 来源：边界日报

            2024年6月5日，**浏阳市**与[上栗县](https://example.org/a(b)签署《园区共建合作协议》，合作共建厂房**1**2栋。
            """
        );

    public static byte[] Docx =>
        Packed(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="{Word}"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>浏阳与上栗共建园区</w:t></w:r></w:p>
            <w:p><w:r><w:t>发布时间：2024-06-07 来源：边界日报</w:t></w:r></w:p>
            <w:p><w:r><w:t>2024年6月5日，浏阳市与上栗县签署《园区共建</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>合作协议》，合作共建厂房1</w:t></w:r><w:r><w:t>2栋。</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>厂房</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>
            """
        );

    // the page of Html as a browser saves it, with a charset that is wrong
    public static byte[] Mail =>
        Encoding.ASCII.GetBytes(
            "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a.html\r\nSubject: x\r\n"
                + "Date: Wed, 1 Jan 2025 08:00:00 +0800\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html; charset=gbk\r\n"
                + "Content-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.html\r\n\r\n"
                + Convert.ToBase64String(Html, Base64FormattingOptions.InsertLineBreaks)
                + "\r\n--b1\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n--b1--\r\n"
        );

    public static IEnumerable<(string Name, byte[] Bytes)> All =>
        [
            ("a.txt", Encoding.UTF8.GetBytes(Text)),
            ("gb.txt", Encoding.GetEncoding("GB18030").GetBytes(Text)),
            ("utf16.txt", Encoding.Unicode.GetBytes(Text)),
            ("a.html", Html),
            ("a.md", Markdown),
            ("a.docx", Docx),
            ("a.mht", Mail),
        ];

    public static byte[] Packed(string document, Action<ZipArchive>? more = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open()))
            {
                writer.Write(document);
            }

            more?.Invoke(archive);
        }

        return stream.ToArray();
    }
}
