using System.Text;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Tests;

/// <summary>Syndicated copies are recognised; retellings, translations and next year's report are none.</summary>
public sealed class CopyTests
{
    private const string Report = """
        边界四县签下客运公交合作备忘录
        来源：边城日报 2024-05-17
        5月16日，四个边界县的交通部门在县城签下跨省公交合作备忘录，约定年内先开通3条线路，线路总长约126公里。
        按照备忘录，四县统一票价，老年卡和学生卡互认，首班车不晚于6时30分。首批投放新能源公交车28辆，每天往返64班次。
        负责调度的工作人员说，两年来群众反映最多的是换乘。过去从县城到邻省的医院，要倒两趟车，全程3小时20分钟；直达以后只要95分钟。
        备忘录还提到，沿线要补建港湾式站台41座，其中17座由邻县出资。站台的设计由双方共同审定，6月底前完成招标。
        下一步，四县准备把合作延伸到农村物流，让公交车捎带邮件和农产品，预计每年可为沿线合作社节省运费180万元。
        """;

    private const string Telling = """
        四个县联手，跨省公交要来了
        来源：山城晚报 2024-05-18
        记者从交通部门了解到，邻省之间的班车终于有了说法：上周四，四县代表坐到一起，把开行直达车的事定了下来。
        最先受益的是看病的老人。县医院的号不好挂，许多人愿意去邻省，只是路上折腾。以后坐上车一个半小时就到。
        车是新的，烧电，一共二十八台。票价两边一样，老年卡拿过去照样刷。站台要新修四十来座，钱由几家分摊。
        有商户打听能不能捎货。答复是可以谈，邮件和土特产将来都能随车走，一年下来省的运费不是小数目。
        """;

    private readonly DocumentImporter _importer = DocumentImporter.WithBuiltInVocabulary();

    [Fact]
    public void The_same_report_under_another_head_is_a_copy()
    {
        var copy = Report
            .Replace("边界四县签下客运公交合作备忘录", "四县签下跨省公交备忘录", StringComparison.Ordinal)
            .Replace("来源：边城日报 2024-05-17", "2024年5月19日 本文转自：边城日报", StringComparison.Ordinal);
        Assert.True(SimilarityOf(Report, copy) > 0.9m);
    }

    [Fact]
    public void A_copy_that_leaves_out_the_last_paragraphs_is_a_copy()
    {
        var lines = Report.Split('\n');
        Assert.NotNull(SimilarityOf(Report, string.Join('\n', lines[..^1])));
    }

    [Fact]
    public void A_copy_in_full_width_digits_and_other_line_breaks_is_a_copy()
    {
        var copy = Report
            .Replace("。", "。\n", StringComparison.Ordinal)
            .Replace("28辆", "２８辆", StringComparison.Ordinal);
        Assert.True(SimilarityOf(Report, copy) > 0.9m);
    }

    [Fact]
    public void Another_telling_of_the_same_happening_is_no_copy() => Assert.Null(SimilarityOf(Report, Telling));

    [Fact]
    public void The_same_words_with_other_numbers_are_no_copy()
    {
        var next = string.Concat(Report.Select(letter => letter is >= '1' and <= '8' ? (char)(letter + 1) : letter));
        Assert.Null(SimilarityOf(Report, next));
    }

    [Fact]
    public void An_English_copy_with_other_punctuation_is_a_copy()
    {
        const string English = """
            Four border counties sign a bus memorandum
            Four counties on both sides of the provincial border signed a memorandum on cross-border buses on May 16, 2024, and agreed to open 3 lines of about 126 kilometers within the year.
            The counties will charge the same fare, accept each other's senior cards, and run the first bus no later than 6:30. The first 28 electric buses will make 64 trips a day between the county seats.
            People used to change twice on the way to the hospital across the border, which took 200 minutes; a direct ride takes 95 minutes, the dispatch office said after the signing.
            """;
        var copy = English.Replace("'", "’", StringComparison.Ordinal).Replace(";", ",", StringComparison.Ordinal);
        Assert.True(SimilarityOf(English, copy) > 0.9m);
    }

    [Fact]
    public void A_signature_survives_being_stored()
    {
        var signature = Signed(Report).Signature;
        var stored = TextSignature.FromBytes(signature.ToBytes());
        Assert.Equal(1, signature.SimilarityTo(stored));
        Assert.Equal(signature.BandKeys, stored.BandKeys);
        Assert.Equal(signature.Shingles, stored.Shingles);
    }

    [Fact]
    public void A_text_of_one_sentence_has_no_signature() =>
        Assert.Null(_importer.Read(Encoding.UTF8.GetBytes("两县今天会商。"), "short.txt").Signature);

    [Theory]
    [InlineData("边界四县签下备忘录", "边界四县签下备忘录", 1.0)]
    [InlineData("Four counties sign", "“Four counties sign”", 1.0)]
    [InlineData("两省携手治水", "烟花大会开幕", 0.0)]
    [InlineData("", "烟花大会开幕", 0.0)]
    public void Titles_are_alike_by_their_letters(string one, string other, double expected) =>
        Assert.Equal((decimal)expected, Wording.Alike(one, other));

    private decimal? SimilarityOf(string earlier, string later)
    {
        var index = new SignatureIndex<string>();
        index.Add("earlier", Signed(earlier));
        return index.OriginalOf(Signed(later))?.Similarity;
    }

    private SignedTitle Signed(string text)
    {
        var read = _importer.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        Assert.NotNull(read.Signature);
        return new SignedTitle(read.Title, read.Signature);
    }
}
