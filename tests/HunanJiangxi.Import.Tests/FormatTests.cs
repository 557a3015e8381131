using System.Text;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Import.Tests;

public sealed class FormatTests
{
    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();

    static FormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<object[]> Samples =>
        SampleFiles.All.Select(static file => new object[] { file.Name, file.Bytes });

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_format_gives_the_same_facts(string name, byte[] bytes)
    {
        var document = Importer.Read(bytes, name);
        Assert.Equal("浏阳与上栗共建园区", document.Title);
        Assert.Equal("2024-06-07", document.Metadata.Published?.ToString());
        Assert.Equal("边界日报", document.Metadata.Publisher);
        var contents = document.Proposals.Select(static proposal => proposal.Content).ToList();
        Assert.Contains(contents, static content => content is AgreementContent { Name: "园区共建合作协议" });
        Assert.Contains(contents, static content => content is ReadingContent { Value: 12 });
        Assert.Contains(contents, static content => content is EventContent { Date: not null });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_file_is_its_content_says_and_not_its_name(string name, byte[] bytes)
    {
        var document = Importer.Read(bytes, name == "a.md" ? "report.md" : "report.pdf");
        Assert.Contains(document.Proposals, static proposal => proposal.Content is ReadingContent { Value: 12 });
    }

    [Fact]
    public void A_row_of_a_table_stands_on_one_line() =>
        Assert.Contains("项目\t厂房", Importer.Read(SampleFiles.Docx, "a.docx").Text, StringComparison.Ordinal);

    [Fact]
    public void Columns_of_a_laid_out_page_stand_on_lines_of_their_own()
    {
        var page = Importer.Read(
            Encoding.UTF8.GetBytes(
                "<table><tr><td>导航</td><td><p>醴陵与湘东合作修路。</p><p>两地签约。</p></td></tr></table>"
            ),
            "a.html"
        );
        Assert.Equal("导航\n醴陵与湘东合作修路。\n两地签约。", page.Text);
    }

    [Fact]
    public void Big5_is_told_from_gbk()
    {
        const string Traditional =
            "瀏陽與上栗簽署茶業合作協議\n發布時間：2024-06-07\n\n雙方將合作建設茶園八千畝，共同開拓市場。\n";
        Assert.Equal(Traditional, Importer.Read(Encoding.GetEncoding("big5").GetBytes(Traditional), "a.txt").Text);
        Assert.Equal(
            SampleFiles.Text,
            Importer.Read(Encoding.GetEncoding("GB18030").GetBytes(SampleFiles.Text), "a.txt").Text
        );
    }

    [Fact]
    public void Curly_quotes_of_windows_are_read()
    {
        const string Western =
            "Counties’ leaders met – “a new start”, said one café owner – and signed a cooperation agreement on trade.";
        Assert.Equal(Western, Importer.Read(Encoding.GetEncoding("windows-1252").GetBytes(Western), "a.txt").Text);
    }

    [Fact]
    public void A_declared_charset_that_is_wrong_is_not_believed()
    {
        const string Page =
            "<html><head><meta charset=\"utf-8\"></head><body><p>醴陵与湘东合作修路，全长十二公里。</p></body></html>";
        var document = Importer.Read(Encoding.GetEncoding("gbk").GetBytes(Page), "a.html");
        Assert.Contains("醴陵与湘东合作修路", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_unpacked_size()
    {
        var bomb = SampleFiles.Packed("<a>" + new string(' ', 80_000_000) + "</a>");
        Assert.True(bomb.Length < 200_000);
        Assert.Equal(UnreadableReason.TooLarge, Refusal(bomb).Reason);
    }

    [Fact]
    public void A_file_of_too_many_parts_is_refused()
    {
        var limits = new DocumentLimits { MostParts = 3 };
        var file = SampleFiles.Packed(
            "<a/>",
            static archive => Enumerable.Range(0, 5).ToList().ForEach(part => archive.CreateEntry($"word/{part}.xml"))
        );
        var refusal = Assert.Throws<UnreadableDocumentException>(() =>
            DocumentImporter.WithBuiltInVocabulary(limits).Read(file, "a.docx")
        );
        Assert.Equal(UnreadableReason.TooLarge, refusal.Reason);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_both_sizes()
    {
        var limits = new DocumentLimits { LargestFile = 10 };
        var refusal = Assert.Throws<UnreadableDocumentException>(() =>
            DocumentImporter.WithBuiltInVocabulary(limits).Read("eleven byte"u8, "a.txt")
        );
        Assert.Equal(UnreadableReason.TooLarge, refusal.Reason);
        Assert.Contains("11 bytes", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_says_its_kind()
    {
        Assert.Equal(UnreadableReason.Empty, Refusal([]).Reason);
        Assert.Equal(UnreadableReason.NoText, Refusal("  \n"u8.ToArray()).Reason);
        Assert.Equal(UnreadableReason.UnsupportedType, Refusal("%PDF-1.4 abc"u8.ToArray()).Reason);
        Assert.Equal(UnreadableReason.Damaged, Refusal(SampleFiles.Docx[..200]).Reason);
        Assert.Equal(UnreadableReason.UnknownEncoding, Refusal([65, 0xFF, 66, 67]).Reason);
        Assert.Equal(UnreadableReason.Binary, Refusal([65, 66, 0, 1, 2, 3, 200, 0, 0, 7, 9]).Reason);
    }

    private static UnreadableDocumentException Refusal(byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => Importer.Read(bytes, "news"));
}
