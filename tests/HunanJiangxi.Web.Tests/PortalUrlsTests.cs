using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Tests;

public sealed class PortalUrlsTests
{
    private readonly PortalUrls _urls = new("https://example.gov.cn", "/xgb", Language.Zh);

    [Fact]
    public void Addresses_begin_with_base_path_and_language() =>
        Assert.Equal("/xgb/zh/counties/liuyang", _urls.County("liuyang"));

    [Fact]
    public void Words_without_a_value_are_left_out_and_the_rest_is_encoded() =>
        Assert.Equal(
            "/xgb/zh/timeline?county=liuyang&county=liling&q=%E5%8D%8F%E8%AE%AE%26",
            _urls.Timeline(("county", "liuyang"), ("county", "liling"), ("kind", null), ("q", "协议&"))
        );

    [Fact]
    public void A_passage_leads_to_its_marked_sentence() =>
        Assert.Equal("/xgb/zh/sources/news?start=12&length=30#mark", _urls.Passage("news", 12, 30));

    [Theory]
    [InlineData("/xgb/zh/timeline?kind=policy", "/xgb/en/timeline?kind=policy")]
    [InlineData("/xgb/zh", "/xgb/en")]
    [InlineData("/xgb/zhang", "/xgb/en")]
    [InlineData("/xgb/staff/review", "/xgb/en")]
    public void The_same_page_in_the_other_language(string here, string there) =>
        Assert.Equal(there, _urls.InLanguage(Language.En, here));

    [Fact]
    public void Data_has_no_language() => Assert.Equal("/xgb/api/v1/events", _urls.Api("events"));

    [Fact]
    public void Without_a_base_path_addresses_begin_at_the_root() =>
        Assert.Equal("/en", new PortalUrls("http://localhost:8080", "/", Language.En).Home);
}
