using System.Text;

namespace HunanJiangxi.Import.Tests;

public sealed class DecodingTests
{
    private const string Chinese =
        "浏阳与上栗共建园区\n发布时间：2024-06-07\n\n2024年6月5日，浏阳市与上栗县签署《园区共建合作协议》。\n";

    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();

    static DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<object[]> Encodings =>
        [
            ["UTF-8", new UTF8Encoding(false).GetBytes(Chinese)],
            ["UTF-8 with mark", (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Chinese)]],
            ["UTF-16 little with mark", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Chinese)]],
            ["UTF-16 big with mark", (byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Chinese)]],
            ["UTF-16 little", Encoding.Unicode.GetBytes(Chinese)],
            ["UTF-16 big", Encoding.BigEndianUnicode.GetBytes(Chinese)],
            ["GB18030", Encoding.GetEncoding("GB18030").GetBytes(Chinese)],
        ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_supported_encoding_gives_the_same_text(string name, byte[] bytes)
    {
        var document = Importer.Read(bytes, "a.txt");
        Assert.True(document.Text == Chinese, $"{name} gave: {document.Text}");
        Assert.NotEmpty(document.Proposals);
    }

    [Fact]
    public void A_writers_own_note_on_a_rare_character_stays()
    {
        const string text =
            "渌（lù）水两岸的县市共建园区\n\n2024年6月5日，醴（lǐ）陵市与湘东区签署《园区共建合作协议》。\n";
        Assert.Equal(text, Importer.Read(Encoding.UTF8.GetBytes(text), "a.txt").Text);
    }

    public static IEnumerable<object[]> Refused =>
        [
            ["an empty file", Array.Empty<byte>(), "empty"],
            ["blanks only", " \n\t"u8.ToArray(), "no text"],
            ["a PDF named txt", "%PDF-1.7 x"u8.ToArray(), "PDF"],
            ["a ZIP named txt", (byte[])[0x50, 0x4B, 3, 4, 20, 0], "ZIP"],
            ["a PNG named html", (byte[])[0x89, 0x50, 0x4E, 0x47, 13, 10], "PNG"],
            ["a JPEG", (byte[])[0xFF, 0xD8, 0xFF, 0xE0, 1], "JPEG"],
            ["bytes with zeros", (byte[])[65, 66, 0, 1, 2, 3, 200, 0, 0, 7, 9], "byte 2 is zero"],
            ["broken UTF-8", (byte[])[.. Encoding.UTF8.GetBytes("湘赣边区域合作示范区"), 0xE6, 0x88, 65], "byte 30"],
            ["no encoding at all", (byte[])[65, 0xFF, 66, 67], "byte 1"],
            ["a mark that lies", (byte[])[0xEF, 0xBB, 0xBF, 65, 0xFF, 66], "byte 4"],
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused_with_a_reason(string what, byte[] bytes, string reason)
    {
        var refusal = Assert.Throws<UnreadableDocumentException>(() => Importer.Read(bytes, "news.txt"));
        Assert.True(refusal.Message.Contains(reason, StringComparison.Ordinal), $"{what}: {refusal.Message}");
    }

    [Fact]
    public void A_page_without_visible_text_is_refused() =>
        Assert.Throws<UnreadableDocumentException>(() =>
            Importer.Read("<html><head><script>var a = 1;</script></head><body></body></html>"u8, "a.html")
        );

    [Fact]
    public void The_digest_is_of_the_bytes()
    {
        var document = Importer.Read("Some text about nothing."u8, "a.txt");
        Assert.Equal(64, document.Sha256.Length);
        Assert.NotEqual(document.Sha256, Importer.Read("Some text about nothing!"u8, "a.txt").Sha256);
    }
}
