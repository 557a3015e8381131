using System.Runtime.CompilerServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>Letters as the vocabulary's phrases see them.</summary>
internal static class Letters
{
    /// <summary>Whether a letter makes words with those beside it: Chinese characters stand alone.</summary>
    // a digit after a Chinese-free phrase does not continue a word of letters: "G60" does, "in2015" does not occur
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordChar(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    // what stands above Latin, Greek and Cyrillic here, mostly Chinese, has no case
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c is >= 'a' and <= 'z' or >= '\u2e80' ? c : char.ToLowerInvariant(c);
}
