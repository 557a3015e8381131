using HunanJiangxi.Import.Vocabulary;
using T = HunanJiangxi.Import.Recognition.EnglishDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether the verb nearest to an English date tells of what is to come or of what is past.</summary>
internal sealed class EnglishTense(DateVocabulary words)
{
    private const int Words = 18;

    // "opened to traffic", "moved to a new site": what follows is no verb
    private static readonly HashSet<string> NoInfinitive = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "both",
        "all",
        "traffic",
        "visitors",
        "passengers",
        "tourists",
        "public",
    };

    public Tense Of(string text, int start, int stop)
    {
        var before = Before(text, start);
        return before != Tense.None ? before : After(text, stop);
    }

    private Tense Before(string text, int start)
    {
        var at = start;
        var following = ReadOnlySpan<char>.Empty;
        for (var i = 0; i < Words; i++)
        {
            var word = T.WordBefore(text, at, out var from);
            if (word.IsEmpty)
            {
                if (from == 0 || text[from - 1] is '.' or ';' or '!' or '?')
                {
                    return Tense.None;
                }

                at = from - 1;
                following = default;
                continue;
            }

            // agreed to open on October 1
            if (
                word is "to"
                && !following.IsEmpty
                && char.IsAsciiLetterLower(following[0])
                && !NoInfinitive.Contains(following.ToString())
            )
            {
                return Tense.Future;
            }

            // "before the governor leaves office in September"
            if (word is "before" && i > 1)
            {
                return Tense.Future;
            }

            var tense = At(text, from, start);
            if (tense == Tense.Past && T.WordBefore(text, from, out var be) is "be")
            {
                // "services that can be handled": what is possible tells of no time
                if (T.WordBefore(text, be, out _) is not ("can" or "could"))
                {
                    return Tense.Future;
                }

                tense = Tense.None;
            }

            // "agreed to set up an office by the end of March": some verbs are the same in the past
            if (
                tense == Tense.Past
                && word is "set" or "put" or "cut"
                && T.WordBefore(text, from, out _) is "to" or "will"
            )
            {
                return Tense.Future;
            }

            if (tense != Tense.None)
            {
                return tense;
            }

            at = from;
            following = word;
        }

        return Tense.None;
    }

    private Tense After(string text, int stop)
    {
        var seen = 0;
        for (var i = stop; i < text.Length && seen < Words; i++)
        {
            if (text[i] is ';' or '!' or '?' || (text[i] == '.' && i + 1 < text.Length && text[i + 1] == ' '))
            {
                return Tense.None;
            }

            if (!T.IsWordStart(text, i))
            {
                continue;
            }

            seen++;
            var tense = At(text, i, text.Length);
            if (tense != Tense.None)
            {
                return tense;
            }
        }

        return Tense.None;
    }

    private Tense At(string text, int at, int end)
    {
        if (words.Tenses.TryMatchAt(text, at, end, out var match))
        {
            return match.Value;
        }

        var word = T.WordAt(text, at);
        return word.Length > 4 && word.EndsWith("ed") && !word.EndsWith("eed") ? Tense.Past : Tense.None;
    }
}
