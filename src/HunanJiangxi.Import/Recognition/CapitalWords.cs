namespace HunanJiangxi.Import.Recognition;

/// <summary>The words of an English line that begin with a capital, and what surrounds them.</summary>
internal static class CapitalWords
{
    // begin a sentence or a clause, and no name
    private static readonly HashSet<string> s_openings = new(StringComparer.Ordinal)
    {
        "In",
        "At",
        "By",
        "For",
        "From",
        "With",
        "Both",
        "While",
        "And",
        "But",
        "The",
        "Like",
        "To",
        "As",
        "Since",
        "When",
        "Between",
    };

    public static IEnumerable<Span> Of(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsAsciiLetterUpper(folded[at]) || (at > 0 && char.IsLetterOrDigit(folded[at - 1])))
            {
                continue;
            }

            var end = at + 1;
            while (
                end < folded.Length
                && (char.IsAsciiLetter(folded[end]) || (folded[end] == '\'' && IsInside(folded, end)))
            )
            {
                end++;
            }

            yield return new Span(at, end);
            at = end;
        }
    }

    public static bool IsFree(IReadOnlyList<PlaceFinding> found, Span word)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (word.Overlaps(found[i].Start, found[i].Stop))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Wang Jinshan", "Jinshan Avenue", "Jinshan-Pinghu": one word of a longer name.</summary>
    public static bool IsPartOfName(string folded, Span word, IReadOnlyList<PlaceFinding> found)
    {
        var end = word.End;
        if (end + 1 < folded.Length && folded[end] is ' ' or '-' && char.IsAsciiLetterUpper(folded[end + 1]))
        {
            return true;
        }

        if (word.Start > 0 && folded[word.Start - 1] is '-' or '"' or '.')
        {
            return true;
        }

        if (word.Start < 2 || folded[word.Start - 1] != ' ' || !char.IsAsciiLetter(folded[word.Start - 2]))
        {
            return false;
        }

        var before = folded.LastIndexOf(' ', word.Start - 2) + 1;
        return char.IsAsciiLetterUpper(folded[before])
            && !s_openings.Contains(folded[before..(word.Start - 1)])
            && !found.Any(place => place.Stop == word.Start - 1);
    }

    // Xi'an, and not the end of "Jiashan's"
    private static bool IsInside(string folded, int at) =>
        at + 2 < folded.Length && char.IsAsciiLetter(folded[at + 1]) && char.IsAsciiLetter(folded[at + 2]);
}
