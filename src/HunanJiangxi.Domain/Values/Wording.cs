using System.Text;

namespace HunanJiangxi.Domain.Values;

/// <summary>How much alike two short texts of one language are worded.</summary>
public static class Wording
{
    private static readonly string[] s_articles = ["the", "a", "an"];

    /// <summary>
    /// The share of pairs of neighbouring letters in common (Dice 1945), from 0 to 1; case, width, white space and marks do
    /// not count.
    /// </summary>
    public static decimal Alike(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        var all = first.Count + second.Count;
        first.IntersectWith(second);
        return all == 0 ? 0 : 2m * first.Count / all;
    }

    /// <summary>A name without case, width, white space, marks such as 《》 and a leading article.</summary>
    public static string Bare(string name)
    {
        var words = name.Normalize(NormalizationForm.FormKC)
            .ToLowerInvariant()
            .Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)))
            .Where(word => word.Length > 0)
            .ToList();
        return string.Concat(words is [var first, _, ..] && s_articles.Contains(first) ? words.Skip(1) : words);
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var letters = Bare(text);
        return letters.Length == 1 ? [(letters[0], letters[0])] : [.. letters.Zip(letters.Skip(1))];
    }
}
