using System.Collections.Frozen;

namespace HunanJiangxi.Data.Search;

/// <summary>
/// Pinyin without tones, one syllable a character: the usual reading of the 6,763 characters of GB 2312 (ü is v). Names
/// read otherwise are found by their English form.
/// </summary>
public static class Pinyin
{
    private const int LongestSyllable = 6;

    private static readonly FrozenDictionary<char, string> s_syllables = SearchFiles
        .Syllables.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(pair => pair[1].Select(character => (character, Syllable: pair[0])))
        .DistinctBy(pair => pair.character)
        .ToFrozenDictionary(pair => pair.character, pair => pair.Syllable);

    private static readonly FrozenSet<string> s_known = s_syllables.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for a character that the list does not hold.</summary>
    public static string? SyllableOf(char character) => s_syllables.GetValueOrDefault(character);

    /// <summary>
    /// Lower-case letters cut into syllables, the longest first: xianggan is xiang gan. Null where they are no pinyin.
    /// </summary>
    public static IReadOnlyList<string>? Cut(string letters)
    {
        // from the end: the cut of what follows each letter, or null where there is none
        var cuts = new List<string>?[letters.Length + 1];
        cuts[letters.Length] = [];
        for (var start = letters.Length - 1; start >= 0; start--)
        {
            for (var length = Math.Min(LongestSyllable, letters.Length - start); length > 0; length--)
            {
                if (cuts[start + length] is { } rest && s_known.Contains(letters.Substring(start, length)))
                {
                    cuts[start] = [letters.Substring(start, length), .. rest];
                    break;
                }
            }
        }

        return letters.Length == 0 ? null : cuts[0];
    }

    internal static string AsRows() =>
        string.Join(", ", s_syllables.OrderBy(pair => pair.Key).Select(pair => $"('{pair.Key}', '{pair.Value}')"));
}
