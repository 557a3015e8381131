namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A visitor's words as a pattern of ILIKE: anywhere, with the pattern's own signs taken literally.</summary>
public static class SearchPattern
{
    public static string Of(string words) =>
        "%"
        + words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
        + "%";
}
