using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HunanJiangxi.Web.Tests.Parts;

public sealed class WordsTests
{
    private static readonly ResourceManagerStringLocalizerFactory s_texts = new(
        Options.Create(new LocalizationOptions()),
        NullLoggerFactory.Instance
    );

    [Theory]
    [InlineData("2024-06-07", "2024年6月7日", "7 June 2024")]
    [InlineData("2024-06", "2024年6月", "June 2024")]
    [InlineData("2024-Q2", "2024年第二季度", "second quarter of 2024")]
    [InlineData("2024-H1", "2024年上半年", "first half of 2024")]
    [InlineData("2024", "2024年", "2024")]
    public void A_date_is_told_as_exactly_as_it_is_known(string written, string chinese, string english)
    {
        var date = PartialDate.Parse(written);

        Assert.Equal(chinese, In("zh-CN", () => Dates().Of(date)));
        Assert.Equal(english, In("en-US", () => Dates().Of(date)));
    }

    [Fact]
    public void A_limit_and_a_plan_say_so()
    {
        var limit = PartialDate.Parse("2023-08-02").AsLimit();
        var plan = PartialDate.Parse("2017-04");

        Assert.Equal("不晚于2023年8月2日", In("zh-CN", () => Dates().Of(limit)));
        Assert.Equal("by 2 August 2023", In("en-US", () => Dates().Of(limit)));
        Assert.Equal("计划于2017年4月", In("zh-CN", () => Dates().Planned(plan)));
        Assert.Equal("planned for April 2017", In("en-US", () => Dates().Planned(plan)));
    }

    [Theory]
    [InlineData("13410000", Qualifier.Exact, "1341万人", "13.41 million people")]
    [InlineData("50500", Qualifier.Exact, "5.05万人", "50,500 people")]
    [InlineData("3000000000", Qualifier.About, "约30亿人", "about 3 billion people")]
    [InlineData("1429384", Qualifier.Exact, "1,429,384人", "1,429,384 people")]
    [InlineData("1300", Qualifier.Over, "超过1,300人", "over 1,300 people")]
    [InlineData("30000", Qualifier.AtLeast, "3万人以上", "at least 30,000 people")]
    public void A_number_keeps_its_word_and_loses_no_digit(
        string number,
        Qualifier qualifier,
        string chinese,
        string english
    )
    {
        var people = new BilingualText("人", "people");
        var quantity = new Quantity(decimal.Parse(number, CultureInfo.InvariantCulture), "person", qualifier);

        Assert.Equal(chinese, In("zh-CN", () => Quantities().Of(quantity, people).ToString()));
        Assert.Equal(english, In("en-US", () => Quantities().Of(quantity, people).ToString()));
    }

    private static DateWords Dates() => new(new StringLocalizer<DateTexts>(s_texts));

    private static QuantityWords Quantities() => new(new StringLocalizer<QuantityTexts>(s_texts));

    private static string In(string culture, Func<string> say)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
