using System.Text;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>Names and quotations as they are compared: Unicode NFKC, no white space, no case.</summary>
internal static class ComparableText
{
    private static readonly char[] s_marks = [.. "《》〈〉«»“”‘’\"'「」『』【】 \t\r\n\u00a0\u3000"];
    private static readonly string[] s_articles = ["the ", "an ", "a "];

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var normal = text.Normalize(NormalizationForm.FormKC);
        var kept = new StringBuilder(normal.Length);
        foreach (var letter in normal.Where(letter => !char.IsWhiteSpace(letter)))
        {
            kept.Append(char.ToLowerInvariant(letter));
        }

        return kept.ToString();
    }

    /// <summary>The name of an agreement without its marks and its article.</summary>
    public static string OfName(string? name)
    {
        var bare = (name ?? "").Normalize(NormalizationForm.FormKC).Trim(s_marks);
        var article = Array.Find(s_articles, one => bare.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        return Of(article is null ? bare : bare[article.Length..]);
    }
}
