using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What an English number counts: a unit of the vocabulary within a few words, or the first plural noun that is left
/// when adjectives are passed over ("205 often used government services").
/// </summary>
internal sealed class CountedNoun(LanguageVocabulary words)
{
    private const int Reach = 7;

    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "by",
        "as",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "will",
        "the",
        "that",
        "which",
        "who",
        "this",
        "these",
        "its",
        "their",
        "than",
        "or",
        "but",
        "while",
        "when",
        "where",
        "per",
        "between",
        "into",
        "during",
        "since",
        "after",
        "before",
        "until",
        "through",
        "times",
        "may",
        "can",
        "be",
        "been",
        "being",
        "not",
        "also",
        "both",
        "each",
        "via",
        "under",
        "over",
        "because",
    };

    private static readonly HashSet<string> NotPlural = new(StringComparer.OrdinalIgnoreCase)
    {
        "its",
        "his",
        "this",
        "is",
        "was",
        "has",
        "as",
        "us",
        "previous",
        "various",
        "cross",
        "business",
        "process",
        "access",
        "express",
        "serious",
        "famous",
        "continuous",
        "less",
        "mass",
        "class",
        "progress",
        "address",
        "plus",
    };

    public sealed record Counted(string Written, string Code, string Kind, int End);

    /// <summary>What follows; after "one" only a unit of the vocabulary, because nothing plural can.</summary>
    public Counted? After(string folded, int at, bool isOne = false)
    {
        var from = at;
        if (from < folded.Length && folded[from] is ' ' or '-')
        {
            from++;
        }

        var joined = from > at && folded[at] == '-';
        var position = from;
        for (var step = 0; step < Reach && position < folded.Length; step++)
        {
            if (
                words.Units.TryMatchAt(folded, position, folded.Length, out var unit, mayFollowDigit: step == 0)
                && IsOwn(unit, step)
            )
            {
                var written = folded.Substring(unit.Start, unit.Length);
                return new Counted(
                    unit.Value.Code == "percent" ? "%" : written,
                    unit.Value.Code,
                    unit.Value.Kind,
                    unit.End
                );
            }

            var end = WordEnd(folded, position);
            if (end == position || joined)
            {
                return null;
            }

            var word = folded[position..end];
            if (
                Stops.Contains(word)
                || (step == 0 && word is "and")
                || char.IsAsciiDigit(word[0])
                || word is "thirds" or "fifths" or "quarters"
            )
            {
                return null;
            }

            if (isOne && step >= 2)
            {
                return null;
            }

            if (IsPlural(word) && !isOne && !IsAttribute(word, folded, end))
            {
                // "scenic areas", "key projects" may go on: "products and services" does not
                return new Counted(folded[position..end], "noun", "count", end);
            }

            if (end >= folded.Length || folded[end] is not (' ' or '/') || IsQuote(folded, end))
            {
                return null;
            }

            position = end + 1;
            while (position < folded.Length && folded[position] is '"' or '“' or '(')
            {
                position++;
            }
        }

        return null;
    }

    /// <summary>The last plural noun before the verb of a sentence like "nursing homes rose to 94".</summary>
    public static Counted? Before(string folded, int from, int to, int end)
    {
        var parts = folded[from..to].Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries);
        var noun = Array.FindLast(parts, static word => word is "people" || (IsPlural(word) && !Stops.Contains(word)));
        return noun is null ? null : new Counted(noun, "noun", "count", end);
    }

    // a measure follows its number at once; a counted noun may have adjectives before it
    private static bool IsOwn(PhraseMatch<UnitEntry> unit, int step) =>
        step == 0 || unit.Value.Kind is "count" or "party" || (unit.Value.Kind == "measure" && step == 0);

    // "two million Hunanese" are as many people
    private static bool IsPlural(string word) =>
        word.Length > 5 && char.IsAsciiLetterUpper(word[0]) && word.EndsWith("ese", StringComparison.Ordinal)
        || word.Length > 3
            && word.EndsWith('s')
            && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("'s", StringComparison.Ordinal)
            && !word.EndsWith("ous", StringComparison.Ordinal)
            && !NotPlural.Contains(word)
        || word.Length > 6 && word.EndsWith("men", StringComparison.Ordinal) && word is not ("specimen" or "regimen")
        || word is "sheep" or "cattle" or "poultry" or "livestock";

    // "11 Chinese provinces": the noun comes behind the name of the people
    private static bool IsAttribute(string word, string folded, int end)
    {
        if (!word.EndsWith("ese", StringComparison.Ordinal) || end + 1 >= folded.Length || folded[end] != ' ')
        {
            return false;
        }

        var next = folded[(end + 1)..WordEnd(folded, end + 1)];
        return IsPlural(next) || next is "provincial" or "municipal";
    }

    private static bool IsQuote(string folded, int end) => folded[end] is '"' or '”' or ')';

    private static int WordEnd(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && (char.IsLetterOrDigit(folded[end]) || folded[end] is '-' or '\'' or '&'))
        {
            end++;
        }

        return end;
    }
}
