using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Tests;

public sealed class ReadingSheetTests
{
    private const string Address = "https://www.liuyang.gov.cn/tjgb/2024.html";
    private static readonly DraftPerson s_officer = new("officer", "liuyang", "430181");
    private static readonly DraftPerson s_province = new("province", "hunan", "430000");
    private static readonly DateOnly s_today = new(2026, 11, 22);
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private static readonly SheetBook s_book = new(
        [
            new("resident-population", new("常住人口", "Resident population"), "person", new("人", "people")),
            new("output", new("产值", "Output"), "yuan", new("元", "yuan")),
            new("forest-share", new("森林覆盖率", "Forest cover"), "percent", new("%", "%")),
        ],
        [
            new("liuyang", new("浏阳市", "Liuyang City"), new("浏阳", "Liuyang"), OrganisationKind.County, "430181"),
            new("shangli", new("上栗县", "Shangli County"), new("上栗", "Shangli"), OrganisationKind.County, "360322"),
        ],
        new HashSet<string> { "census-2020" },
        new Dictionary<string, string> { ["report-2024"] = "2024年末，浏阳市常住人口为142.9万人。" }
    );

    [Theory]
    [InlineData("1,328", "1328")]
    [InlineData("36.4", "36.4")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("１２３", "123")]
    [InlineData("1,32", null)]
    [InlineData("1.2.3", null)]
    [InlineData("约40", null)]
    [InlineData("0.1234567", null)]
    [InlineData("1e5", null)]
    [InlineData("", null)]
    public void A_value_is_a_plain_number_or_none(string text, string? expected) =>
        Assert.Equal(
            expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            SheetWords.ReadValue(text)
        );

    [Theory]
    [InlineData("2024-06-07", "2024-06-07")]
    [InlineData("2024/6/7", "2024-06-07")]
    [InlineData("2024年6月7日", "2024-06-07")]
    [InlineData("2024年6月", "2024-06")]
    [InlineData("2024-q2", "2024-Q2")]
    [InlineData("2024年第二季度", "2024-Q2")]
    [InlineData("2024年上半年", "2024-H1")]
    [InlineData("2024年", "2024")]
    [InlineData("2024-02-30", null)]
    [InlineData("去年底", null)]
    [InlineData("24-6", null)]
    public void A_date_keeps_its_precision(string text, string? expected) =>
        Assert.Equal(expected, SheetWords.ReadDate(text)?.ToString());

    [Fact]
    public void A_good_line_is_read_in_the_indicators_own_unit()
    {
        var reading = Assert.Single(Read(Line("常住人口", "浏阳市", "2024", "142.9", "约", "万人")).Readings);
        Assert.Equal(("resident-population", "liuyang", "2024"), (reading.Indicator, reading.Scope, reading.AsOf));
        Assert.Equal(new Quantity(1_429_000m, "person", Qualifier.About), reading.Quantity);
        Assert.Equal(Address, reading.Address);
    }

    [Fact]
    public void Every_bad_cell_is_named_with_its_line_column_and_reason()
    {
        var read = Read(
            Line("常住人口", "浏阳", "2024", "many", "", "人"),
            Line("Unheard of", "浏阳", "2031", "1", "perhaps", "人"),
            Line("Output", "上栗县", "2024-13", "5%", "", "元")
        );
        Assert.Equal(
            [
                (1, ReadingColumn.Value, "sheet.value"),
                (2, ReadingColumn.Indicator, "sheet.unknown"),
                (2, ReadingColumn.Qualifier, "sheet.qualifier"),
                (2, ReadingColumn.AsOf, "sheet.future"),
                (3, ReadingColumn.Scope, "sheet.office"),
                (3, ReadingColumn.AsOf, "sheet.date"),
                (3, ReadingColumn.Value, "sheet.value"),
            ],
            read.Faults.Select(fault => (fault.Line, fault.Column!.Value, fault.Rule))
        );
    }

    [Theory]
    [InlineData("", "sheet.missing")]
    [InlineData("https://example.com/a", "sheet.source")]
    [InlineData("https://user@www.hunan.gov.cn/a", "sheet.source")]
    [InlineData("ftp://www.hunan.gov.cn/a", "sheet.source")]
    [InlineData("https://www.hunan.gov.cn.example.com/", "sheet.source")]
    [InlineData("unknown-document", "sheet.source")]
    [InlineData("census-2020", null)]
    [InlineData("http://tjj.hunan.gov.cn/a", null)]
    public void A_source_is_one_of_the_registers_or_an_official_page(string source, string? rule) =>
        Assert.Equal(
            rule,
            Read(Line("output", "liuyang", "2024", "1", "", "元", source))
                .Faults.Select(fault => fault.Rule)
                .FirstOrDefault()
        );

    [Theory]
    [InlineData("常住人口为142.9万人", null)]
    [InlineData("常住人口为150万人", "sheet.quote")]
    [InlineData("", "sheet.missing")]
    public void A_document_proves_by_its_own_words(string quote, string? rule)
    {
        var line = Line("常住人口", "liuyang", "2024", "142.9", "", "万人", "https://portal/zh/sources/report-2024");
        var read = Read(line.With(ReadingColumn.Quote, quote));
        Assert.Equal(rule, read.Faults.Select(fault => fault.Rule).FirstOrDefault());
        Assert.Equal(rule is null ? ["report-2024"] : [], read.Readings.Select(reading => reading.Document));
    }

    [Fact]
    public void The_whole_zone_is_told_by_a_province_and_a_plan_may_lie_ahead()
    {
        var line = Line("output", "", "2030", "5", "planned", "亿元");
        Assert.Equal("sheet.zone", Assert.Single(Read(line).Faults).Rule);
        var read = SheetRules.Read([line], s_book, s_province, s_today);
        Assert.Empty(read.Faults);
        Assert.Null(Assert.Single(read.Readings).Scope);
    }

    [Fact]
    public void Two_lines_of_one_indicator_body_and_day_are_refused() =>
        Assert.Equal(
            (2, "sheet.twice"),
            Read(Line("output", "liuyang", "2024", "1", "", "元"), Line("产值", "浏阳", "2024", "2", "", "元"))
                .Faults.Select(fault => (fault.Line, fault.Rule))
                .Single()
        );

    [Fact]
    public void A_value_beside_a_known_one_is_new_known_or_different()
    {
        var known = new KnownReading(
            7,
            "output",
            new(100, "yuan", Qualifier.Exact),
            PartialDate.OfYear(2024),
            AsOfBasis.Stated
        )
        {
            Scope = ["liuyang"],
        };
        SheetStanding Of(string value, string year) =>
            SheetComparison.Of(Read(Line("output", "liuyang", year, value, "", "元")).Readings[0], [known]).Standing;

        Assert.Equal(SheetStanding.Known, Of("100", "2024"));
        Assert.Equal(SheetStanding.Differs, Of("101", "2024"));
        Assert.Equal(SheetStanding.New, Of("101", "2023"));
    }

    [Fact]
    public void A_sheet_with_a_fault_does_not_come_to_be()
    {
        Refused("sheet.faults", () => Sheet(Line("output", "liuyang", "2024", "x", "", "元")));
        Refused("sheet.faults", () => Sheet(Line("output", "shangli", "2024", "1", "", "元")));
        Refused("sheet.empty", () => Sheet());
    }

    [Fact]
    public void A_sheet_is_published_once_and_never_by_who_reported_it()
    {
        var sheet = Sheet(Line("output", "liuyang", "2024", "1", "", "元"));
        var publisher = new DraftPerson("publisher", "liuyang", "430181");
        Refused("sheet.own", () => sheet.Publish(s_officer, s_now));
        Refused("sheet.reason", () => sheet.Return(" ", publisher, s_now));
        Refused("sheet.office", () => sheet.Withdraw(new DraftPerson("other", "shangli", "360322"), s_now));
        sheet.Publish(publisher, s_now);
        Refused("sheet.step", () => sheet.Publish(publisher, s_now));
        Refused("sheet.step", () => sheet.Return("too late", publisher, s_now));
        Assert.Equal([SheetState.Submitted, SheetState.Published], sheet.Steps.Select(step => step.State));
    }

    [Fact]
    public void A_heading_is_read_in_either_language_and_any_order_and_its_faults_are_told()
    {
        var (lines, faults) = SheetHeading.Read([
            new(2, ["Value", "指标", "As-of date", "单位", "来源"]),
            new(3, ["5", "output", "2024", "yuan", Address]),
        ]);
        Assert.Empty(faults);
        Assert.Equal(("5", 1), (lines[0].Text(ReadingColumn.Value), lines[0].Position(ReadingColumn.Value)));

        var (none, wrong) = SheetHeading.Read([new(1, ["指标", "指标", "颜色"]), new(2, ["a", "b", "c"])]);
        Assert.Empty(none);
        Assert.Contains(wrong, fault => fault is { Position: 2, Rule: "sheet.heading-twice" });
        Assert.Contains(wrong, fault => fault is { Position: 3, Rule: "sheet.heading", Text: "颜色" });
        Assert.Contains(wrong, fault => fault is { Column: ReadingColumn.Source, Rule: "sheet.column" });
    }

    private static SheetLine Line(
        string indicator,
        string scope,
        string asOf,
        string value,
        string qualifier,
        string unit,
        string source = Address
    ) =>
        SheetLine.Typed(
            0,
            new Dictionary<ReadingColumn, string?>
            {
                [ReadingColumn.Indicator] = indicator,
                [ReadingColumn.Scope] = scope,
                [ReadingColumn.AsOf] = asOf,
                [ReadingColumn.Value] = value,
                [ReadingColumn.Qualifier] = qualifier,
                [ReadingColumn.Unit] = unit,
                [ReadingColumn.Source] = source,
            }
        );

    private static SheetLine[] Numbered(SheetLine[] lines) =>
        [.. lines.Select((line, at) => line with { Line = at + 1 })];

    private static ReadSheet Read(params SheetLine[] lines) =>
        SheetRules.Read(Numbered(lines), s_book, s_officer, s_today);

    private static ReadingSheet Sheet(params SheetLine[] lines) => new(Numbered(lines), s_book, s_officer, s_now);

    private static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);
}
