using System.Buffers;
using System.Text;

namespace HunanJiangxi.Domain.Values;

/// <summary>How much alike two short texts of one language are worded.</summary>
public static class Wording
{
    private const int OnStack = 256;
    private static readonly string[] s_articles = ["the", "a", "an"];

    /// <summary>
    /// The share of pairs of neighbouring letters in common (Dice 1945), from 0 to 1; case, width, white space and marks do
    /// not count.
    /// </summary>
    public static decimal Alike(string one, string other)
    {
        var (first, second) = (Bare(one), Bare(other));
        uint[]? rented = null;
        var length = first.Length + second.Length;
        var space = length <= OnStack ? stackalloc uint[OnStack] : (rented = ArrayPool<uint>.Shared.Rent(length));
        var pairs = Pairs(first, space);
        var others = Pairs(second, space[first.Length..]);
        var all = pairs.Length + others.Length;
        var alike = all == 0 ? 0 : 2m * InCommon(pairs, others) / all;
        if (rented is not null)
        {
            ArrayPool<uint>.Shared.Return(rented);
        }

        return alike;
    }

    /// <summary>A name without case, width, white space, marks such as 《》 and a leading article.</summary>
    public static string Bare(string name)
    {
        var text = name.All(IsSettled) ? name : name.Normalize(NormalizationForm.FormKC);
        var letters = new StringBuilder(text.Length);
        var words = 0;
        var article = false;
        foreach (var word in text.AsSpan().SplitAny(' ', '\t', '\u00A0'))
        {
            var before = letters.Length;
            foreach (var letter in text.AsSpan(word))
            {
                if (char.IsLetterOrDigit(letter))
                {
                    letters.Append(char.ToLowerInvariant(letter));
                }
            }

            words += letters.Length > before ? 1 : 0;
            if (words == 1 && before == 0)
            {
                article = letters.Length <= 3 && s_articles.Contains(letters.ToString());
            }
            else if (words == 2 && article)
            {
                letters.Remove(0, before);
                article = false;
            }
        }

        return letters.ToString();
    }

    /// <summary>Letters that stand for themselves in the compatible form: ASCII, and the Chinese characters in common use.</summary>
    private static bool IsSettled(char letter) => letter is <= '\u007F' or (>= '\u4E00' and <= '\u9FFF');

    /// <summary>The pairs of neighbouring letters, each once, in order.</summary>
    private static Span<uint> Pairs(string letters, Span<uint> space)
    {
        if (letters.Length == 1)
        {
            space[0] = Pair(letters[0], letters[0]);
            return space[..1];
        }

        for (var at = 1; at < letters.Length; at++)
        {
            space[at - 1] = Pair(letters[at - 1], letters[at]);
        }

        var pairs = space[..Math.Max(0, letters.Length - 1)];
        pairs.Sort();
        var kept = 0;
        foreach (var pair in pairs)
        {
            if (kept == 0 || pairs[kept - 1] != pair)
            {
                pairs[kept++] = pair;
            }
        }

        return pairs[..kept];
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private static int InCommon(ReadOnlySpan<uint> ones, ReadOnlySpan<uint> others)
    {
        var common = 0;
        for (int at = 0, there = 0; at < ones.Length && there < others.Length; )
        {
            var order = ones[at].CompareTo(others[there]);
            common += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
