using System.Buffers;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Translations;

/// <summary>When words that a person enters can stand as the missing language of a text. What is there already stays.</summary>
public static class TranslationRules
{
    /// <summary>Letters of a title or name.</summary>
    public const int LongestTitle = 300;

    /// <summary>Letters of a summary.</summary>
    public const int LongestSummary = 4_000;

    // 〇 and the blocks of CJK Unified Ideographs that Chinese is written with
    private static readonly SearchValues<char> s_han = SearchValues.Create([
        .. Enumerable.Range(0x3400, 0x9FFF - 0x3400 + 1).Select(code => (char)code),
        '〇',
    ]);

    private static readonly SearchValues<char> s_latin = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>The text with the language that it lacked.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>translation.present</c>: somebody has written it; <c>translation.empty</c>; <c>translation.long</c>;
    /// <c>translation.language</c>: Chinese without a Chinese character, or English with one or without a letter.
    /// </exception>
    public static BilingualText Complete(BilingualText text, Language language, string? words, int longest)
    {
        Demand(!text.Has(language), "translation.present");
        var written = words?.Trim() ?? "";
        Demand(written.Length > 0, "translation.empty");
        Demand(written.Length <= longest, "translation.long");
        var hasHan = written.AsSpan().ContainsAny(s_han);
        Demand(
            language == Language.Zh ? hasHan : !hasHan && written.AsSpan().ContainsAny(s_latin),
            "translation.language"
        );
        return text.CompletedBy(BilingualText.Of(language, written));
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The words cannot stand as the translation.");
        }
    }
}
