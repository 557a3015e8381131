using System.Text;
using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Mirrors that turn simplified characters into traditional ones put the sound of a character behind it, in the middle
/// of words: 合作協(xié)議. Where a text has many of these they are the mirror's, not the writer's, and are left out.
/// </summary>
internal static partial class Glosses
{
    // an author explains a rare character or two, never so many
    private const int Fewest = 6;

    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny(s_toned) < 0)
        {
            return text;
        }

        var glosses = new List<(int Start, int End)>();
        foreach (var match in Gloss().EnumerateMatches(text))
        {
            if (match.Index > 0 && Vocabulary.Folding.IsHan(text[match.Index - 1]))
            {
                glosses.Add((match.Index, match.Index + match.Length));
            }
        }

        return glosses.Count < Fewest ? text : Without(text, glosses);
    }

    private static string Without(string text, List<(int Start, int End)> glosses)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end) in glosses)
        {
            plain.Append(text, at, start - at);
            at = end;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    private static readonly System.Buffers.SearchValues<char> s_toned = System.Buffers.SearchValues.Create(Toned);

    [GeneratedRegex(
        "[(（][a-zü]{0,5}[" + Toned + "][a-zü]{0,4} ?[)）]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Gloss();
}
