using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Tests;

public sealed class DatePropertyTests
{
    private static readonly DateRecognizer Recognizer = new(BuiltInVocabulary.Instance);

    private static readonly string[] Pieces =
    [
        "2023",
        "20",
        "31",
        "2",
        "13",
        "0",
        "00",
        "9999",
        "１２",
        "年",
        "月",
        "日",
        "号",
        "-",
        "—",
        "至",
        "到",
        "/",
        ".",
        ",",
        "，",
        "。",
        " ",
        "\n",
        "(",
        ")",
        "《",
        "》",
        "“",
        "”",
        "今年",
        "去年",
        "上月",
        "本月",
        "同年",
        "当日",
        "次日",
        "下周",
        "周三",
        "星期",
        "上旬",
        "底",
        "前",
        "第",
        "季度",
        "一",
        "二",
        "三",
        "十",
        "〇",
        "个",
        "半年",
        "上半年",
        "年代",
        "世纪",
        "十四五",
        "期间",
        "以来",
        "将",
        "了",
        "截至",
        "自",
        "每",
        "June",
        "May",
        "Sept.",
        "march",
        "the ",
        "of ",
        "in ",
        "7th",
        "'23",
        "'",
        "Q3",
        "H1",
        "first ",
        "quarter ",
        "half ",
        "last ",
        "next ",
        "this ",
        "Monday",
        "Tuesday",
        "week",
        "month",
        "year",
        "ago",
        "two ",
        "a ",
        "early ",
        "mid-",
        "end of ",
        "between ",
        "and ",
        "to ",
        "1990s",
        "14th ",
        "Five-Year Plan ",
        "period",
        "spring ",
        "today",
        "will ",
        "was ",
        "\uD83D",
        "\uDE00",
        "é",
        "\0",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_text_is_read_without_an_error_and_at_its_place(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 250; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])
            );
            var reference =
                i % 10 == 0
                    ? DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber))
                    : new DateOnly(2024, 1, 1).AddDays(random.Next(800));
            foreach (var language in (Language[])[Language.Zh, Language.En])
            {
                var dates = Recognizer.Find(Folding.Fold(text), text, language, reference);
                var from = 0;
                foreach (var date in dates)
                {
                    Assert.True(date.Start >= from && date.Length > 0 && date.Stop <= text.Length, text);
                    Assert.Equal(text.Substring(date.Start, date.Length), date.Text);
                    Assert.True(date.End is null || date.End.End >= date.Date!.Start, text);
                    from = date.Stop;
                }
            }
        }
    }

    [Theory]
    [InlineData("2023年")]
    [InlineData("1")]
    [InlineData("二")]
    [InlineData("《")]
    [InlineData("June ")]
    [InlineData("the ")]
    [InlineData("a year ")]
    [InlineData("3-")]
    [InlineData("1/")]
    public void A_long_line_of_one_word_is_read_in_linear_time(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 120_000 / word.Length));
        var started = System.Diagnostics.Stopwatch.StartNew();
        foreach (var language in (Language[])[Language.Zh, Language.En])
        {
            _ = Recognizer.Find(Folding.Fold(text), text, language, new DateOnly(2024, 6, 10), DateMemory.For(text));
        }

        // what grows with the square of the length takes minutes
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), $"{word}: {started.Elapsed}");
    }

    [Fact]
    public void The_day_order_of_a_document_decides_for_all_its_dates()
    {
        Assert.True(NumericDates.OrderIn("25/04/2024 and 03/04/2024"));
        Assert.False(NumericDates.OrderIn("03/04/2024, then 04/25/2024"));
        Assert.Null(NumericDates.OrderIn("25/04/2024 and 04/25/2024"));
        Assert.Null(NumericDates.OrderIn("03/04/2024"));
    }
}
