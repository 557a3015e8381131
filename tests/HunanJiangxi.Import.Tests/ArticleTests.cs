using System.Text;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Tests;

public sealed class ArticleTests
{
    private static readonly DocumentImporter Importer = DocumentImporter.WithBuiltInVocabulary();

    private const string Page = """
        <!DOCTYPE html><html><head><title>两县共建林区_边界新闻网</title><style>p { color: red }</style>
        <script>var signed = "2020年1月1日签署《假协议》";</script></head><body>
        <div class="nav">首页 2019年5月1日 新闻</div><h1>两县共建林区</h1>
        <div class="info">2024-03-20 09:12 来源：边界日报 作者：李明</div>
        <div class="content"><p>3月18日，茶陵县与莲花县签署<b>《林区共管</b>协议》，合作共建检查站12个。</p>
        <p class="caption">图为2024年3月19日合作现场。</p></div>
        <div class="related"><p>2024年1月2日，甲县与乙县签署《无关合作协议》，涉及资金5亿元。</p></div>
        <div class="footer">版权所有 2024年 合作热线0731-1234567</div></body></html>
        """;

    [Fact]
    public void A_page_gives_its_body_and_nothing_around_it()
    {
        var document = Read(Page, "page.html");
        Assert.Equal("两县共建林区", document.Title);
        Assert.Equal("边界日报", document.Metadata.Publisher);
        Assert.Equal("2024-03-20", document.Metadata.Published?.ToString());
        Assert.Equal(["林区共管协议"], Of<AgreementContent>(document).Select(static a => a.Name));
        Assert.Equal(["2024-03-18"], Of<EventContent>(document).Select(static e => e.Date!));
        Assert.Equal([12m], Of<ReadingContent>(document).Select(static r => r.Value));
        Assert.DoesNotContain("假协议", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_offset_points_into_the_stored_text_on_one_line()
    {
        var document = Read(Page, "page.html");
        Assert.NotEmpty(document.Proposals);
        Assert.All(
            document.Proposals,
            proposal =>
            {
                var quote = document.Text.Substring(proposal.Start, proposal.Length);
                Assert.DoesNotContain('\n', quote);
                Assert.Equal(quote.Trim(), quote);
                Assert.InRange(proposal.Start, document.Metadata.BodyStart, document.Metadata.BodyEnd);
                Assert.InRange(proposal.Confidence, 0.1m, 0.95m);
            }
        );
    }

    [Fact]
    public void A_header_is_metadata_and_no_body()
    {
        var document = Read(
            """
            ---
            title: Two counties work together
            publisher: Border Daily
            site: Mirror Site
            published: 2024-05-02
            language: en
            original-language: zh
            original-title: 两县携手
            document: two-counties
            retold: yes
            note: Signed on 1 January 2020, says the note
            ---

            On May 1, Chaling and Lianhua signed a forest cooperation agreement.
            """,
            "two.txt"
        );
        Assert.Equal("Two counties work together", document.Title);
        Assert.Equal(Language.En, document.Language);
        Assert.Equal("Border Daily", document.Metadata.Publisher);
        Assert.Equal("Mirror Site", document.Metadata.Republisher);
        Assert.Equal("两县携手", document.Metadata.OriginalTitle);
        Assert.Equal(Language.Zh, document.Metadata.OriginalLanguage);
        Assert.Equal("two-counties", document.Metadata.DocumentKey);
        Assert.True(document.Metadata.IsRetold);
        Assert.Equal(["2024-05-01"], Of<EventContent>(document).Select(static e => e.Date!));
    }

    [Fact]
    public void A_header_of_a_note_only_leaves_title_day_and_outlet_to_the_text()
    {
        var document = Read(
            """
            ---
            note: 练习文本
            ---
            首页 > 要闻 > 正文
            茶陵莲花共建边界林区
            2024-05-02 09:10　来源：边界日报

            5月1日，茶陵县与莲花县签署《边界林区共建协议》，合作期限五年。
            """,
            "note.txt"
        );
        Assert.Equal("茶陵莲花共建边界林区", document.Title);
        Assert.Equal("边界日报", document.Metadata.Publisher);
        Assert.Equal("2024-05-02", document.Metadata.Published?.ToString());
    }

    [Theory]
    [InlineData("边界日报4月28日讯 昨天", "2024-04-27")]
    [InlineData("边界日报讯 昨天", "2024-05-01")]
    [InlineData("边界日报1月8日电 昨天", "2024-05-01")]
    public void Yesterday_counts_from_the_day_that_the_report_was_filed(string head, string expected)
    {
        var document = Read(
            $"茶陵莲花共建边界林区\n2024-05-02 来源：边界日报\n\n{head}，茶陵县与莲花县签署《边界林区共建协议》。\n",
            "note.txt"
        );
        var found = document.Proposals.Select(static proposal => proposal.Content).OfType<EventContent>().Single();
        Assert.Equal(expected, found.Date);
    }

    [Theory]
    [InlineData(
        "林场合作十年\n——两省边界护林见闻\n2024-05-02 边界日报\n\n茶陵县与莲花县合作护林，林场连成一片。\n",
        "林场合作十年"
    )]
    [InlineData(
        "边界林区合作会议纪要\n〔2024〕第3号\n2024-05-02 边界日报\n\n会议研究了边界林区合作事项。\n",
        "边界林区合作会议纪要"
    )]
    [InlineData(
        "# 边界林区合作办法解读\n2024-05-02 边界日报\n\n办法共同适用于边界林区的合作事项。\n",
        "边界林区合作办法解读"
    )]
    public void A_second_headline_or_a_number_is_no_title(string text, string title) =>
        Assert.Equal(title, Read(text, "title.txt").Title);

    [Theory]
    [InlineData(
        "两县合作大事记\n发布时间：2024-05-02\n\n2017年\n9月8日　茶陵县与莲花县签订护林合作协议，共管林带三十公里。\n同月　两县合作举办首届边界运动会，参赛队伍十二支。\n年底　两县合作开通跨省公交线路一条，日均客流五百人次。\n\n2018年\n一月中旬　攸县与莲花县签订供水合作协议，年供水二百万立方米。\n",
        "2017-09-08 2017-09 2017 2018-01"
    )]
    [InlineData(
        "A Decade of Cooperation\nUpdated: 2024-05-02\n\n2017\n\nSept. 8 - Chaling and Lianhua signed a forest cooperation agreement.\n\n2018\n\nIn January, Youxian and Lianhua signed a water supply cooperation agreement.\n",
        "2017-09-08 2018-01"
    )]
    [InlineData(
        "茶陵县2023年跨省合作工作总结\n发布时间：2024-01-12\n\n一、工作开展情况\n9月8日，我县与莲花县签订护林合作协议。\n\n二、2024年打算\n力争引进合作项目10个；6月，在茶陵举办边界合作博览会。\n\n三、有关建议\n建议两县合作机制常态化运行。\n",
        "2023-09-08 2024-06"
    )]
    public void In_a_chronicle_dates_are_of_the_year_above_them(string text, string dates) =>
        Assert.Equal(dates.Split(' '), Of<EventContent>(Read(text, "chronicle.txt")).Select(static e => e.Date!));

    [Theory]
    [InlineData("本文转自：边界日报\n来源：转载站", "边界日报", "转载站")]
    [InlineData("来源：边界日报", "边界日报", null)]
    public void The_outlet_that_wrote_it_comes_before_the_one_that_carries_it(
        string lines,
        string publisher,
        string? site
    )
    {
        var document = Read(
            $"两县合作消息一则\n发布时间：2024-05-02\n{lines}\n\n茶陵县与莲花县在合作中共建林区。",
            "a.txt"
        );
        Assert.Equal(publisher, document.Metadata.Publisher);
        Assert.Equal(site, document.Metadata.Republisher);
    }

    [Fact]
    public void The_time_of_a_snapshot_is_not_the_day_of_publication()
    {
        var document = Read(
            "两县合作消息一则\n发布时间：2024-05-02\n\n茶陵县与莲花县在合作中共建林区。\n快照生成时间：2025-01-01 06:00:00",
            "a.txt"
        );
        Assert.Equal("2024-05-02", document.Metadata.Published?.ToString());
    }

    [Fact]
    public void What_follows_the_article_gives_nothing()
    {
        var document = Read(
            "News of border cooperation\nUpdated: 2024-05-02\n\nChaling and Lianhua cooperate in a joint park.\n\nRelated articles\n\nOn May 1, 2020, Wuhan signed a cooperation agreement worth 5 billion yuan.",
            "a.txt"
        );
        Assert.Empty(Of<EventContent>(document));
        Assert.Empty(Of<ReadingContent>(document));
    }

    [Fact]
    public void A_text_that_is_not_about_cooperation_gives_nothing() =>
        Assert.Empty(
            Read(
                "浏阳花炮节开幕\n发布时间：2024-09-28\n\n9月28日，花炮节在浏阳开幕，吸引游客12万人次。",
                "a.txt"
            ).Proposals
        );

    [Fact]
    public void A_figure_that_a_correction_withdraws_is_left_out()
    {
        var document = Read(
            "两县合作公路通车\n发布时间：2024-09-28\n\n茶陵县与莲花县合作修建的公路全长37.6公里。更正：此前所报73.6公里有误，应为37.6公里。",
            "a.txt"
        );
        Assert.Equal([37.6m], Of<ReadingContent>(document).Select(static r => r.Value));
    }

    [Fact]
    public void Many_threads_read_the_same_as_one()
    {
        var expected = JsonReport.ToJsonLine(Read(Page, "page.html"), "page");
        Parallel.For(0, 16, _ => Assert.Equal(expected, JsonReport.ToJsonLine(Read(Page, "page.html"), "page")));
    }

    [Theory]
    [InlineData("，")]
    [InlineData("2023年")]
    [InlineData("《")]
    [InlineData("1,234")]
    [InlineData("signed ")]
    [InlineData("\"a ")]
    [InlineData("合作共建，1至")]
    public void Strange_text_of_any_length_is_read_in_time(string piece)
    {
        var text =
            "合作 cooperation joint 协议 agreement\n\n"
            + string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))
            + "。";
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Read(text, "a.txt");
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static ReadDocument Read(string text, string name) => Importer.Read(Encoding.UTF8.GetBytes(text), name);

    private static IEnumerable<T> Of<T>(ReadDocument document)
        where T : ProposalContent => document.Proposals.Select(static proposal => proposal.Content).OfType<T>();
}
