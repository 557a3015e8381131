using System.Diagnostics.CodeAnalysis;

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
    private readonly Dictionary<char, List<Entry>> _byFirst = [];

    public PhraseMatcher(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            var open = phrase.EndsWith('*');
            var folded = Folding.Fold(open ? phrase[..^1] : phrase).ToLowerInvariant();
            if (!_byFirst.TryGetValue(folded[0], out var list))
            {
                _byFirst[folded[0]] = list = [];
            }

            list.Add(new Entry(folded, open, value));
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort(static (a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        }
    }

    /// <summary>The characters, in lower case, that a phrase can begin with.</summary>
    public IEnumerable<char> FirstCharacters => _byFirst.Keys;

    public IEnumerable<PhraseMatch<T>> Find(string folded, int start, int end)
    {
        for (var i = start; i < end; )
        {
            if (TryMatchAt(folded, i, end, out var match))
            {
                yield return match;
                i = match.End;
            }
            else
            {
                i++;
            }
        }
    }

    public IEnumerable<PhraseMatch<T>> Find(string folded) => Find(folded, 0, folded.Length);

    public bool IsIn(string folded, int start, int end)
    {
        for (var i = Math.Max(0, start); i < end; i++)
        {
            if (TryMatchAt(folded, i, end, out _))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(string folded) => IsIn(folded, 0, folded.Length);

    public PhraseMatch<T>? First(string folded, int start, int end)
    {
        for (var i = Math.Max(0, start); i < end; i++)
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

        for (var i = Math.Max(0, end - reach); i < end; i++)
        {
            if (TryMatchAt(folded, i, end, out var match) && match.End == end)
            {
                return match;
            }
        }

        return null;
    }

    [SuppressMessage("Design", "MA0051", Justification = "one scan")]
    public bool TryMatchAt(string folded, int index, int end, out PhraseMatch<T> match, bool mayFollowDigit = false)
    {
        match = default;
        if (!_byFirst.TryGetValue(char.ToLowerInvariant(folded[index]), out var list))
        {
            return false;
        }

        if (index > 0 && char.IsLetterOrDigit(folded[index]) && folded[index] < 0x250 && folded[index - 1] < 0x250)
        {
            // 18km: a unit may stand right behind its figure
            if (char.IsLetterOrDigit(folded[index - 1]) && !(mayFollowDigit && char.IsAsciiDigit(folded[index - 1])))
            {
                return false;
            }
        }

        foreach (var entry in list)
        {
            var stop = index + entry.Phrase.Length;
            if (stop > end || !EqualsAt(folded, index, entry.Phrase))
            {
                continue;
            }

            if (IsWordChar(folded[stop - 1]) && stop < folded.Length && IsWordChar(folded[stop]))
            {
                if (!entry.Open)
                {
                    continue;
                }

                while (stop < end && IsWordChar(folded[stop]))
                {
                    stop++;
                }
            }

            match = new PhraseMatch<T>(index, stop - index, entry.Value);
            return true;
        }

        return false;
    }

    // a digit after a Chinese-free phrase does not continue a word of letters: "G60" does, "in2015" does not occur
    private static bool IsWordChar(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    private static bool EqualsAt(string text, int index, string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (char.ToLowerInvariant(text[index + i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Entry(string Phrase, bool Open, T Value);
}
