namespace HunanJiangxi.Import.Vocabulary;

/// <summary>A phrase of the vocabulary at its place in a text.</summary>
internal readonly record struct PhraseMatch<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds the longest phrase at a place. Latin phrases match whole words whatever their case; one that ends in
/// <c>*</c> matches any ending of its last word.
/// </summary>
internal sealed class PhraseMatcher<T>
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

    public PhraseMatcher(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var entries = phrases.Select(static phrase => Entry.Of(phrase.Key, phrase.Value)).ToList();
        _single = entries
            .Where(static entry => entry.Phrase.Length == 1)
            .DistinctBy(static entry => entry.Phrase)
            .ToDictionary(static entry => entry.Phrase[0]);
        _byPair = entries
            .Where(static entry => entry.Phrase.Length > 1)
            .GroupBy(static entry => Pair(entry.Phrase[0], entry.Phrase[1]))
            .ToDictionary(
                static same => same.Key,
                static same => same.OrderByDescending(static entry => entry.Phrase.Length).ToArray()
            );

        FirstCharacters = [.. entries.Select(static entry => entry.Phrase[0]).Distinct()];
        foreach (var first in FirstCharacters)
        {
            Mark(_firsts, first);
            Mark(_firsts, char.ToUpperInvariant(first));
        }

        foreach (var pair in _byPair.Keys)
        {
            Mark(_pairs, PairBit(pair));
        }
    }

    /// <summary>The characters, in lower case, that a phrase can begin with.</summary>
    public IReadOnlyList<char> FirstCharacters { get; }

    public IEnumerable<PhraseMatch<T>> Find(string folded, int start, int end)
    {
        for (var i = Next(folded, start, end); i < end; )
        {
            if (TryMatchAt(folded, i, end, out var match))
            {
                yield return match;
                i = Next(folded, match.End, end);
            }
            else
            {
                i = Next(folded, i + 1, end);
            }
        }
    }

    public IEnumerable<PhraseMatch<T>> Find(string folded) => Find(folded, 0, folded.Length);

    public bool IsIn(string folded, int start, int end)
    {
        for (var i = Next(folded, Math.Max(0, start), end); i < end; i = Next(folded, i + 1, end))
        {
            if (TryMatchAt(folded, i, end, out _))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string folded) => IsIn(folded, 0, folded.Length);

    /// <summary>Whether the text is one phrase and nothing else.</summary>
    public bool IsWhole(string folded) =>
        folded.Length > 0 && TryMatchAt(folded, 0, folded.Length, out var match) && match.End == folded.Length;

    public PhraseMatch<T>? First(string folded, int start, int end)
    {
        for (var i = Next(folded, Math.Max(0, start), end); i < end; i = Next(folded, i + 1, end))
        {
            if (TryMatchAt(folded, i, end, out var match))
            {
                return match;
            }
        }

        return null;
    }

    public PhraseMatch<T>? Last(string folded, int start, int end)
    {
        PhraseMatch<T>? last = null;
        foreach (var match in Find(folded, Math.Max(0, start), end))
        {
            last = match;
        }

        return last;
    }

    /// <summary>The phrase that ends right before a place, spaces aside.</summary>
    public PhraseMatch<T>? EndingAt(string folded, int end, int reach = 24)
    {
        end = Math.Min(end, folded.Length);
        while (end > 0 && folded[end - 1] == ' ')
        {
            end--;
        }

        for (var i = Next(folded, Math.Max(0, end - reach), end); i < end; i = Next(folded, i + 1, end))
        {
            if (TryMatchAt(folded, i, end, out var match) && match.End == end)
            {
                return match;
            }
        }

        return null;
    }

    public bool TryMatchAt(string folded, int index, int end, out PhraseMatch<T> match, bool mayFollowDigit = false)
    {
        match = default;
        if (IsInsideWord(folded, index, mayFollowDigit))
        {
            return false;
        }

        var first = Lower(folded[index]);
        var pair = index + 1 < end ? Pair(first, Lower(folded[index + 1])) : 0;
        if (IsMarked(_pairs, PairBit(pair)) && _byPair.TryGetValue(pair, out var list))
        {
            // most phrases that begin alike part at their third letter
            var third = index + 2 < end ? Lower(folded[index + 2]) : '\0';
            foreach (var entry in list)
            {
                if (
                    (entry.Phrase.Length == 2 || entry.Phrase[2] == third)
                    && Matches(entry, folded, index, end, out match)
                )
                {
                    return true;
                }
            }
        }

        return _single.Count > 0
            && _single.TryGetValue(first, out var letter)
            && Matches(letter, folded, index, end, out match);
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static bool IsInsideWord(string folded, int index, bool mayFollowDigit) =>
        index > 0
        && IsWordChar(folded[index])
        && IsWordChar(folded[index - 1])
        // 18km: a unit may stand right behind its figure
        && !(mayFollowDigit && char.IsAsciiDigit(folded[index - 1]));

    private static bool Matches(Entry entry, string folded, int index, int end, out PhraseMatch<T> match)
    {
        match = default;
        var stop = index + entry.Phrase.Length;
        if (stop > end || !EqualsAt(folded, index, entry.Phrase))
        {
            return false;
        }

        if (IsWordChar(folded[stop - 1]) && stop < folded.Length && IsWordChar(folded[stop]))
        {
            if (!entry.Open)
            {
                return false;
            }

            while (stop < end && IsWordChar(folded[stop]))
            {
                stop++;
            }
        }

        match = new PhraseMatch<T>(index, stop - index, entry.Value);
        return true;
    }

    // a digit after a Chinese-free phrase does not continue a word of letters: "G60" does, "in2015" does not occur
    private static bool IsWordChar(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    private static bool EqualsAt(string text, int index, string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Lower(text[index + i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    // what stands above Latin, Greek and Cyrillic here, mostly Chinese, has no case
    private static char Lower(char c) => c is >= 'a' and <= 'z' or >= '\u2e80' ? c : char.ToLowerInvariant(c);

    // the next place where a phrase may begin
    private int Next(string folded, int start, int end)
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

    private static void Mark(ulong[] bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    private static bool IsMarked(ulong[] bits, int bit) => (bits[bit >> 6] & (1UL << (bit & 63))) != 0;

    private static int PairBit(int pair) => (pair ^ (pair >> 13)) & (PairBits - 1);

    private sealed record Entry(string Phrase, bool Open, T Value)
    {
        public static Entry Of(string phrase, T value)
        {
            var open = phrase.EndsWith('*');
            return new Entry(Folding.Fold(open ? phrase[..^1] : phrase).ToLowerInvariant(), open, value);
        }
    }
}
