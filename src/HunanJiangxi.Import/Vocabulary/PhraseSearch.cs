namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The phrases of one list by their first letters, to be found in any text.</summary>
internal sealed class PhraseSearch
{
    private const int PairBits = 8192;

    // by their first two letters, the longest first: a text is asked at every one of its letters
    private readonly Dictionary<int, Entry[]> _byPair;

    // phrases of one letter
    private readonly Dictionary<char, Entry> _single;

    // one bit a letter that a phrase can begin with, in either case, and one a pair of first letters: most places of a
    // text are passed over by a look at these
    private readonly ulong[] _firsts = new ulong[65536 / 64];
    private readonly ulong[] _pairs = new ulong[PairBits / 64];

    public PhraseSearch(IReadOnlyList<Phrase> phrases)
    {
        var entries = phrases.Select(static (phrase, i) => new Entry(phrase.Text, phrase.Open, i)).ToList();
        _single = entries
            .Where(static entry => entry.Text.Length == 1)
            .DistinctBy(static entry => entry.Text)
            .ToDictionary(static entry => entry.Text[0]);
        _byPair = entries
            .Where(static entry => entry.Text.Length > 1)
            .GroupBy(static entry => Pair(entry.Text[0], entry.Text[1]))
            .ToDictionary(
                static same => same.Key,
                static same => same.OrderByDescending(static entry => entry.Text.Length).ToArray()
            );

        foreach (var entry in entries)
        {
            Mark(_firsts, entry.Text[0]);
            Mark(_firsts, char.ToUpperInvariant(entry.Text[0]));
        }

        foreach (var pair in _byPair.Keys)
        {
            Mark(_pairs, PairBit(pair));
        }
    }

    /// <summary>The number of the longest phrase at a place and its length there; -1 where none stands.</summary>
    public int At(string folded, int index, int end, bool mayFollowDigit, out int length)
    {
        length = 0;
        if (IsInsideWord(folded, index, mayFollowDigit))
        {
            return -1;
        }

        var first = Letters.Lower(folded[index]);
        var pair = index + 1 < end ? Pair(first, Letters.Lower(folded[index + 1])) : 0;
        if (IsMarked(_pairs, PairBit(pair)) && _byPair.TryGetValue(pair, out var list))
        {
            // most phrases that begin alike part at their third letter
            var third = index + 2 < end ? Letters.Lower(folded[index + 2]) : '\0';
            foreach (var entry in list)
            {
                if (
                    (entry.Text.Length == 2 || entry.Text[2] == third) && Matches(entry, folded, index, end, out length)
                )
                {
                    return entry.Number;
                }
            }
        }

        return
            _single.Count > 0
            && _single.TryGetValue(first, out var letter)
            && Matches(letter, folded, index, end, out length)
            ? letter.Number
            : -1;
    }

    /// <summary>The next place where a phrase may begin; <paramref name="end"/> where none may.</summary>
    public int Next(string folded, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var letter = folded[i];
            if (
                IsMarked(_firsts, letter) && !(i > 0 && char.IsAsciiLetter(letter) && char.IsAsciiLetter(folded[i - 1]))
            )
            {
                return i;
            }
        }

        return end;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static bool IsInsideWord(string folded, int index, bool mayFollowDigit) =>
        index > 0
        && Letters.IsWordChar(folded[index])
        && Letters.IsWordChar(folded[index - 1])
        && !(mayFollowDigit && char.IsAsciiDigit(folded[index - 1]));

    private static bool Matches(in Entry entry, string folded, int index, int end, out int length)
    {
        length = 0;
        var stop = index + entry.Text.Length;
        if (stop > end || !EqualsAt(folded, index, entry.Text))
        {
            return false;
        }

        if (Letters.IsWordChar(folded[stop - 1]) && stop < folded.Length && Letters.IsWordChar(folded[stop]))
        {
            if (!entry.Open)
            {
                return false;
            }

            while (stop < end && Letters.IsWordChar(folded[stop]))
            {
                stop++;
            }
        }

        length = stop - index;
        return true;
    }

    private static bool EqualsAt(string text, int index, string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Letters.Lower(text[index + i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void Mark(ulong[] bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    private static bool IsMarked(ulong[] bits, int bit) => (bits[bit >> 6] & (1UL << (bit & 63))) != 0;

    private static int PairBit(int pair) => (pair ^ (pair >> 13)) & (PairBits - 1);

    private sealed record Entry(string Text, bool Open, int Number);
}
