using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData("The Framework Agreement", "frameworkagreement")]
    [InlineData("《边界护林公约》", "边界护林公约")]
    [InlineData("ＡＢ　公约（２０１９）", "ab公约2019")]
    [InlineData("“ a” plan", "plan")]
    [InlineData("A", "a")]
    [InlineData("an", "an")]
    [InlineData("Anhui plan", "anhuiplan")]
    [InlineData("  ·  ", "")]
    public void A_bare_name_has_no_case_width_space_mark_or_leading_article(string name, string bare) =>
        Assert.Equal(bare, Wording.Bare(name));

    [Theory]
    [InlineData("边界护林公约", "《边界 护林公约》", 1)]
    [InlineData("abcd", "abxd", "0.3333333333333333333333333333")]
    [InlineData("abab", "ab", "0.6666666666666666666666666667")]
    [InlineData("甲", "甲", 1)]
    [InlineData("甲", "乙", 0)]
    [InlineData("", "", 0)]
    [InlineData("甲", "", 0)]
    public void Likeness_is_the_share_of_letter_pairs_in_common(string one, string other, object alike)
    {
        var expected = Convert.ToDecimal(alike, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Wording.Alike(one, other), 12);
        Assert.Equal(expected, Wording.Alike(other, one), 12);
    }

    [Fact]
    public void Long_texts_are_compared_whole()
    {
        var letters = string.Concat(Enumerable.Range(0, 2000).Select(number => (char)('\u4E00' + number)));
        Assert.Equal(1, Wording.Alike(letters, letters));
        Assert.True(Wording.Alike(letters, letters[..1000]) is > 0.66m and < 0.67m);
    }
}
