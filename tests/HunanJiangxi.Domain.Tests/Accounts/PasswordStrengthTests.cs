using HunanJiangxi.Domain.Accounts;

namespace HunanJiangxi.Domain.Tests.Accounts;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("Password.Password")]
    [InlineData("qwertyuiop[]")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("123456789012")]
    [InlineData("987654321098")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("aaaaaaaaaaaa1")]
    [InlineData("woaini1314520")]
    [InlineData("HunanJiangxi2026")]
    [InlineData("liuyang-liuyang-2026")]
    [InlineData("Admin@123456")]
    [InlineData("welcome to Hunan 2026")]
    public void What_is_guessed_first_is_common(string password) => Assert.True(PasswordStrength.IsCommon(password));

    [Theory]
    [InlineData("two rivers and one border")]
    [InlineData("seven bridges over the Lushui")]
    [InlineData("湘江之水流到洞庭湖的北边")]
    [InlineData("kettle-ninety-plank")]
    [InlineData("x7!kQ92mVp0&")]
    public void A_long_phrase_of_ones_own_is_not(string password) => Assert.False(PasswordStrength.IsCommon(password));

    [Fact]
    public void What_everybody_knows_of_the_person_counts_for_little()
    {
        const string Password = "kettle.plank1987";

        Assert.False(PasswordStrength.IsCommon(Password));
        Assert.True(PasswordStrength.IsCommon(Password, "kettle.plank"));
    }

    [Fact]
    public void A_repetition_adds_nothing() =>
        Assert.Equal(PasswordStrength.Guesses("xkvqmw"), PasswordStrength.Guesses("xkvqmwxkvqmwxkvqmw"));
}
