using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

/// <summary>The word in an address that a new field or body gets.</summary>
public sealed class TermRuleTests
{
    [Theory]
    [InlineData("People's Hospital of Shangli County", "peoples-hospital-of-shangli-county")]
    [InlineData("  Café & co. (No. 2) ", "cafe-co-no-2")]
    [InlineData("Ganjiang New Area", "ganjiang-new-area")]
    public void An_English_name_is_a_word_in_an_address(string name, string slug) =>
        Assert.Equal(slug, TermRules.SlugOf(name));

    [Fact]
    public void A_long_name_is_cut_and_a_name_without_letters_is_refused()
    {
        Assert.Equal(80, TermRules.SlugOf(new string('a', 200)).Length);
        Assert.Equal("term.slug", Assert.Throws<RuleViolationException>(() => TermRules.SlugOf("——")).Rule);
    }
}
