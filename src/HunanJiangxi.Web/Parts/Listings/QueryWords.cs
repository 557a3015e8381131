using System.Text.Json;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>Enumerations as they are written in addresses: <c>in-force</c>, <c>accedes-to</c>.</summary>
public static class QueryWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value that a word means; null for no word, malformed for another.</summary>
    public static T? Read<T>(string field, string? word)
        where T : struct, Enum
    {
        if (word is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        var allowed = string.Join(", ", Enum.GetValues<T>().Select(Of));
        throw new MalformedQueryException(field, QueryFault.NotOneOf, word, allowed);
    }
}
