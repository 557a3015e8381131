using HunanJiangxi.Domain.Translations;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

/// <summary>What can stand as the missing language of a text.</summary>
public sealed class TranslationRuleTests
{
    private static readonly BilingualText s_chinese = new("两县会商", null);
    private static readonly BilingualText s_english = new(null, "Two counties meet");

    [Fact]
    public void The_missing_language_is_added_and_the_other_stays()
    {
        Assert.Equal(
            new BilingualText("两县会商", "Two counties meet"),
            TranslationRules.Complete(s_chinese, Language.En, " Two counties meet ", 300)
        );
        Assert.Equal(
            new BilingualText("两县会商", "Two counties meet"),
            TranslationRules.Complete(s_english, Language.Zh, "两县会商", 300)
        );
    }

    [Theory]
    [InlineData("translation.empty", " ")]
    [InlineData("translation.empty", null)]
    [InlineData("translation.language", "两县会商")]
    [InlineData("translation.language", "Two 县 meet")]
    [InlineData("translation.language", "2024")]
    [InlineData("translation.long", "A much longer title")]
    public void What_is_not_English_is_not_taken_for_it(string rule, string? words) =>
        Assert.Equal(rule, RuleOf(() => TranslationRules.Complete(s_chinese, Language.En, words, 18)));

    [Fact]
    public void Chinese_has_Chinese_characters() =>
        Assert.Equal(
            "translation.language",
            RuleOf(() => TranslationRules.Complete(s_english, Language.Zh, "Two counties meet", 300))
        );

    [Fact]
    public void What_is_written_is_never_replaced() =>
        Assert.Equal(
            "translation.present",
            RuleOf(() => TranslationRules.Complete(s_chinese, Language.Zh, "三县会商", 300))
        );

    private static string RuleOf(Action act) => Assert.Throws<RuleViolationException>(act).Rule;
}
