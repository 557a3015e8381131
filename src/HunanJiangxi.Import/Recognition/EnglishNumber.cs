using System.Globalization;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers in English words: twenty-four, one hundred and five, two and a half, half a million, a dozen.</summary>
internal sealed class EnglishNumber(IReadOnlyDictionary<string, decimal> numbers)
{
    private readonly Dictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _numbers = new Dictionary<
        string,
        decimal
    >(numbers, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryWord(ReadOnlySpan<char> word, out decimal value) => _numbers.TryGetValue(word, out value);

    /// <summary>The number that begins with the word at a place; null when none does.</summary>
    public ScannedNumber? Read(string folded, int start)
    {
        decimal total = 0;
        decimal current = 0;
        var (at, end) = (start, start);
        while (WordEnd(folded, at) is var stop && stop > at)
        {
            var word = folded.AsSpan(at, stop - at);
            if (TryWord(word, out var value))
            {
                if (!IsDozen(word) && !Takes(current, value, end > start))
                {
                    break;
                }

                (total, current) = value switch
                {
                    >= 1000 => (total + Math.Max(current, current == 0 ? 1 : 0.25m) * value, 0),
                    100 or 12 when value == 100 || IsDozen(word) => (total, (current == 0 ? 1 : current) * value),
                    _ => (total, current + value),
                };
                end = stop;
            }
            else if (end == start && IsArticle(word) && StartsScale(folded, stop))
            {
                // "a hundred": the article counts for nothing more
            }
            else if (
                end == start
                && word.Equals("half", StringComparison.OrdinalIgnoreCase)
                && HalfA(folded, stop) is { } article
            )
            {
                (current, stop) = (0.5m, article);
            }
            else if (end > start && IsAndHalf(folded, at) is { } half)
            {
                (current, end, stop) = (current + 0.5m, half, half);
            }
            else if (end == start || !word.SequenceEqual("and") || (total == 0 && current < 100))
            {
                break;
            }

            if (stop >= folded.Length || folded[stop] is not (' ' or '-'))
            {
                break;
            }

            at = stop + 1;
        }

        return end > start
            ? new ScannedNumber(start, end, total + current) { Plain = total + current, Multiplier = 1 }
            : null;
    }

    public static int WordEnd(string folded, int at)
    {
        while (at < folded.Length && char.IsAsciiLetter(folded[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>1234, 1,234.5 or 12 345.6; the end, with the value.</summary>
    public static ScannedNumber Figure(string folded, int start)
    {
        var at = DigitsEnd(folded, start);
        var first = at - start;
        while (
            first <= 3
            && at + 3 < folded.Length
            && folded[at] is ',' or ' '
            && char.IsAsciiDigit(folded[at + 1])
            && DigitsEnd(folded, at + 1) == at + 4
            && (at - start == first || folded[at - 4] == folded[at])
        )
        {
            at += 4;
        }

        if (at + 1 < folded.Length && folded[at] == '.' && char.IsAsciiDigit(folded[at + 1]))
        {
            at = DigitsEnd(folded, at + 1);
        }

        var text = folded[start..at].Replace(" ", "", StringComparison.Ordinal);
        decimal? value =
            at - start < 24
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
        return new ScannedNumber(start, at, value)
        {
            Plain = value,
            Multiplier = 1,
            IsFigure = true,
        };
    }

    // tens take ones, hundreds take all below them, and a scale takes what stands before it
    private static bool Takes(decimal current, decimal value, bool hasMore) =>
        value >= 100
        || !hasMore
        || current == 0
        || (current % 100 == 0 && value < 100)
        || (current % 10 == 0 && current % 100 != 0 && value < 10 && current % 100 >= 20);

    private bool StartsScale(string folded, int at)
    {
        if (at >= folded.Length || folded[at] != ' ')
        {
            return false;
        }

        var end = WordEnd(folded, at + 1);
        var word = folded.AsSpan(at + 1, end - at - 1);
        return TryWord(word, out var value) && (value >= 100 || IsDozen(word));
    }

    private static bool IsDozen(ReadOnlySpan<char> word) => word.Equals("dozen", StringComparison.OrdinalIgnoreCase);

    // "half a million", "half million"
    private int? HalfA(string folded, int at)
    {
        foreach (var article in (ReadOnlySpan<string>)[" a", " an", ""])
        {
            if (folded.AsSpan(at).StartsWith(article) && StartsScale(folded, at + article.Length))
            {
                return at + article.Length;
            }
        }

        return null;
    }

    private static int? IsAndHalf(string folded, int at) =>
        folded.AsSpan(at).StartsWith("and a half") ? at + "and a half".Length : null;

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    private static int DigitsEnd(string folded, int at)
    {
        while (at < folded.Length && char.IsAsciiDigit(folded[at]))
        {
            at++;
        }

        return at;
    }
}
