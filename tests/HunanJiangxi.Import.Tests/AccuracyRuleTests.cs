using HunanJiangxi.Import.Accuracy;

namespace HunanJiangxi.Import.Tests;

/// <summary>Each rule of the comparison, by an example whose outcome turns on it.</summary>
public sealed class AccuracyRuleTests
{
    private const string Text =
        "On June 7, 2024 Liuyang and Wanzai signed a pact. They opened 7 of 8 roads, 95% of them paved.";

    [Fact]
    public void What_was_wanted_and_found_raises_both_figures()
    {
        var score = Score(
            GoldKind.Events,
            """[{"date":"2024-06-07"}]""",
            """[{"date":"2024-06-07","precision":"day"}]"""
        );
        Assert.Equal((1m, 1m, 1m), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void A_miss_lowers_recall_and_a_false_find_precision()
    {
        var score = Score(
            GoldKind.Events,
            """[{"date":"2024-06-07"},{"date":"2023"},{"date":"2022"}]""",
            """[{"date":"2024-06-07"},{"date":"2019"}]"""
        );
        Assert.Equal((0.5m, 0.3333m, 0.4m), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void A_day_is_not_its_month() =>
        AssertTally(new(0, 1, 1), GoldKind.Events, """[{"date":"2024-06"}]""", """[{"date":"2024-06-07"}]""");

    [Fact]
    public void A_date_is_cut_to_its_precision() =>
        AssertTally(
            new(1, 0, 0),
            GoldKind.Events,
            """[{"date":"2024-06","precision":"month"}]""",
            """[{"date":"2024-06-01","precision":"month"}]"""
        );

    [Fact]
    public void An_event_without_a_date_is_not_compared() =>
        AssertTally(new(0, 0, 0), GoldKind.Events, "[]", """[{"date":null,"what":"recently"}]""");

    [Fact]
    public void An_item_is_paired_once() =>
        AssertTally(new(1, 0, 1), GoldKind.Events, """[{"date":"2024"}]""", """[{"date":"2024"},{"date":"2024"}]""");

    [Fact]
    public void An_optional_item_is_neither_a_hit_nor_a_miss()
    {
        const string optional = """[{"date":"2024","optional":true}]""";
        AssertTally(new(0, 0, 0), GoldKind.Events, optional, "[]");
        AssertTally(new(0, 0, 0), GoldKind.Events, optional, """[{"date":"2024"}]""");
    }

    [Fact]
    public void A_find_goes_to_the_required_item_before_the_optional_one() =>
        AssertTally(
            new(1, 0, 0),
            GoldKind.Events,
            """[{"date":"2024","optional":true,"span":"Liuyang"},{"date":"2024","span":"Wanzai"}]""",
            """[{"date":"2024","span":"Liuyang"}]"""
        );

    [Fact]
    public void An_agreement_may_go_by_another_name_marks_and_article_aside() =>
        AssertTally(
            new(2, 0, 0),
            GoldKind.Agreements,
            """[{"name":"Road Pact","aliases":["road agreement"]},{"name":"医疗合作协议"}]""",
            """[{"name":"The  Road Agreement"},{"name":"《医疗合作协议》"}]"""
        );

    [Fact]
    public void A_member_is_found_by_either_name() =>
        AssertTally(
            new(2, 0, 0),
            GoldKind.Members,
            """[{"name_zh":"浏阳市","name_en":"Liuyang"},{"name_zh":"万载县","name_en":"Wanzai County","aliases":["Wanzai"]}]""",
            """[{"name_zh":"浏阳市","name_en":null},{"name_zh":null,"name_en":"wanzai"}]"""
        );

    [Fact]
    public void A_figure_needs_value_unit_and_place()
    {
        const string wanted = """[{"value":7,"unit":"roads","span":"opened 7 of 8 roads"}]""";
        AssertTally(new(1, 0, 0), GoldKind.Indicators, wanted, """[{"value":7.0,"unit":"条","span":"7 of"}]""");
        AssertTally(
            new(0, 1, 1),
            GoldKind.Indicators,
            wanted,
            """[{"value":8,"unit":"roads","span":"7 of 8 roads"}]"""
        );
        AssertTally(new(0, 1, 1), GoldKind.Indicators, wanted, """[{"value":7,"unit":"km","span":"7 of 8 roads"}]""");
        AssertTally(new(0, 1, 1), GoldKind.Indicators, wanted, """[{"value":7,"unit":"roads","span":"On June 7"}]""");
    }

    [Fact]
    public void A_percentage_loses_its_sign() =>
        AssertTally(
            new(1, 0, 0),
            GoldKind.Indicators,
            """[{"value":-95,"unit":"%","span":"95% of them"}]""",
            """[{"value":95,"unit":"percent","span":"95% of them"}]"""
        );

    [Theory]
    [InlineData("元", "yuan")]
    [InlineData("平方公里", "square kilometers")]
    [InlineData("人次", "residents")]
    [InlineData("吨", "tonnes")]
    [InlineData("工作日", "working days")]
    public void Units_of_two_languages_are_one(string one, string other) =>
        AssertTally(
            new(1, 0, 0),
            GoldKind.Indicators,
            $$"""[{"value":8,"unit":"{{one}}","span":"8 roads"}]""",
            $$"""[{"value":8,"unit":"{{other}}","span":"8 roads"}]"""
        );

    [Fact]
    public void The_strict_figure_demands_the_place_of_an_event()
    {
        var comparison = Compare(
            GoldKind.Events,
            """[{"date":"2024-06-07","span":"On June 7, 2024"}]""",
            """[{"date":"2024-06-07","span":"They opened 7 of 8 roads"}]"""
        );
        Assert.Equal(new Tally(1, 0, 0), comparison.Plain(GoldKind.Events));
        Assert.Equal(new Tally(0, 1, 1), comparison.Strict(GoldKind.Events));
    }

    [Fact]
    public void A_qualifier_is_compared_where_the_figure_was_found()
    {
        var comparison = Compare(
            GoldKind.Indicators,
            """[{"value":7,"unit":"roads","qualifier":"share","qualifier_also":["exact"],"span":"7 of 8"},{"value":8,"unit":"roads","qualifier":"planned","span":"8 roads"}]""",
            """[{"value":7,"unit":"roads","qualifier":"exact","span":"7 of 8"},{"value":8,"unit":"roads","qualifier":"exact","span":"8 roads"}]"""
        );
        Assert.Equal((1, 2), comparison.Right(Answer.Qualifier));
    }

    [Fact]
    public void Errors_name_the_item_and_its_words()
    {
        var comparison = Compare(
            GoldKind.Indicators,
            """[{"value":1234.5,"unit":"yuan","span":"On June 7"}]""",
            """[{"value":95,"unit":"%","span":"95% of them"}]"""
        );
        Assert.Equal(
            [
                new ReadingError(GoldKind.Indicators, ErrorKind.Missed, "1,234.5 yuan", "On June 7"),
                new ReadingError(GoldKind.Indicators, ErrorKind.Spurious, "95%", "95% of them"),
            ],
            comparison.Errors
        );
    }

    private static void AssertTally(Tally expected, GoldKind kind, string truth, string found) =>
        Assert.Equal(expected, Compare(kind, truth, found).Plain(kind));

    private static KindScore Score(GoldKind kind, string truth, string found)
    {
        var comparison = Compare(kind, truth, found);
        return KindScore.Of("en", kind, comparison.Plain(kind), comparison.Strict(kind));
    }

    private static DocumentComparison Compare(GoldKind kind, string truth, string found) =>
        new(Document(kind, truth), Document(kind, found), Text);

    private static AnnotatedDocument Document(GoldKind kind, string items) =>
        AnnotatedDocument.Parse($$"""{"{{JsonName(kind)}}":{{items}}}""");

    private static string JsonName(GoldKind kind) => kind.ToString().ToLowerInvariant();
}
