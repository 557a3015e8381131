using HunanJiangxi.Data.Search;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>A stretch of a text, and whether the words that were looked for are in it.</summary>
public readonly record struct MarkedText(string Text, bool IsHit);

/// <summary>
/// Marks in a text what was looked for: Chinese pieces as they stand, English words with the forms that share their
/// beginning, and characters that are read like the pinyin or the initials that were typed.
/// </summary>
public sealed class SearchMarks(SearchWords words)
{
    /// <summary>The text in stretches; one alone where nothing is marked.</summary>
    public IReadOnlyList<MarkedText> In(string text)
    {
        var plain = Folding.Fold(text).ToLowerInvariant();
        var hits = new bool[text.Length];
        foreach (var piece in words.Pieces)
        {
            MarkAll(
                plain,
                piece,
                hits,
                static (plain, at, piece) =>
                    plain.AsSpan(at).StartsWith(piece, StringComparison.Ordinal) ? piece.Length : 0
            );
        }

        foreach (var word in words.Latin)
        {
            MarkAll(plain, word, hits, LatinAt);
            if (word.All(char.IsAsciiLetterLower) && word.Length > 1)
            {
                MarkAll(plain, word, hits, SoundAt);
            }
        }

        return Stretches(text, hits);
    }

    /// <summary>Whether anything of the text is marked.</summary>
    public bool Hits(string text) => In(text).Any(stretch => stretch.IsHit);

    private static void MarkAll(string plain, string word, bool[] hits, Func<string, int, string, int> lengthAt)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            var length = lengthAt(plain, at, word);
            if (length > 0)
            {
                Array.Fill(hits, true, at, length);
                at += length - 1;
            }
        }
    }

    private static int LatinAt(string plain, int at, string word)
    {
        if (at > 0 && Folding.IsLatin(plain[at - 1]))
        {
            return 0;
        }

        var stem = word.Length > 4 ? word[..Math.Max(4, word.Length - 3)] : word;
        if (!plain.AsSpan(at).StartsWith(stem, StringComparison.Ordinal))
        {
            return 0;
        }

        var end = at;
        while (end < plain.Length && Folding.IsLatin(plain[end]))
        {
            end++;
        }

        return end - at;
    }

    private static int SoundAt(string plain, int at, string word)
    {
        var (whole, initials) = ("", "");
        for (var end = at; end < plain.Length && Pinyin.SyllableOf(plain[end]) is { } syllable; end++)
        {
            whole += syllable;
            initials += syllable[0];
            if (whole == word || (initials == word && word.Length > 1))
            {
                return end - at + 1;
            }

            if (initials.Length > word.Length)
            {
                break;
            }
        }

        return 0;
    }

    private static List<MarkedText> Stretches(string text, bool[] hits)
    {
        var stretches = new List<MarkedText>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || hits[at] != hits[start])
            {
                stretches.Add(new MarkedText(text[start..at], hits[start]));
                start = at;
            }
        }

        return stretches;
    }
}
