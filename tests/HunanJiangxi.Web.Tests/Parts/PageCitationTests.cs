using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Tests.Parts;

public sealed class PageCitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "https://portal.example/zh/agreements/medical-cooperation";
    private static readonly PartialDate s_april = PartialDate.Parse("2019-04");
    private static readonly DateOnly s_read = new(2026, 11, 23);

    [Fact]
    public void Each_style_writes_what_is_known_and_no_more()
    {
        var dated = new PageCitation("医疗合作协议", "湘赣边合作", "medical", s_april, Address, s_read);
        var undated = dated with { Date = null };

        Assert.Equal($"湘赣边合作. 医疗合作协议[EB/OL]. (2019-04)[2026-11-23]. {Address}.", dated.National);
        Assert.Equal($"湘赣边合作. 医疗合作协议[EB/OL]. [2026-11-23]. {Address}.", undated.National);
        Assert.Equal($"湘赣边合作. (2019-04). 医疗合作协议. Retrieved 2026-11-23, from {Address}", dated.Apa);
        Assert.Contains("(n.d.)", undated.Apa, StringComparison.Ordinal);
        Assert.Contains("  year = {2019},\n", dated.BibTex, StringComparison.Ordinal);
        Assert.DoesNotContain("year", undated.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_BibTeX_are_written_as_signs()
    {
        var citation = new PageCitation("Roads & rivers, 5% {draft}", "Portal", "roads", null, Address, s_read);

        Assert.Contains("title = {Roads \\& rivers, 5\\% \\{draft\\}}", citation.BibTex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "引用本页", "湘赣边区域医疗合作协议[EB/OL]")]
    [InlineData("en", "Cite this page", "@misc{medical-cooperation,")]
    public async Task An_agreement_tells_how_to_cite_it(string language, params string[] words)
    {
        var page = await portal.PageAsync($"/{language}/agreements/medical-cooperation");

        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }
}
