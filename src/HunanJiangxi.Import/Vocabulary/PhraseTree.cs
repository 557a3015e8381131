using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>
/// Phrases by their letters: a tree in one table, whose steps are a node and a letter. Where only one phrase is left,
/// its other letters are compared at once, which keeps the table small enough to stay near the processor.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>How many phrases may begin alike, one the beginning of the next.</summary>
    public const int MostAtOnePlace = 64;

    private const int FilterBits = 32768;

    // what may begin at a place, told from its first letters: one bit a pair, a pair that is followed by anything, and
    // a triple
    private readonly ulong[] _pairs = new ulong[FilterBits / 64];
    private readonly ulong[] _short = new ulong[FilterBits / 64];
    private readonly ulong[] _triples = new ulong[FilterBits / 64];

    // all phrases in one string, each from its number's start to the next one's: what is compared lies close together
    private readonly string _letters;
    private readonly int[] _starts;
    private readonly List<Step> _grown = [];

    // the phrase that ends at a node; -1 for none
    private readonly List<int> _ends = [];
    private readonly Step[] _steps;

    /// <param name="phrases">In ordinal order, each once and not empty.</param>
    public PhraseTree(string[] phrases)
    {
        _letters = string.Concat(phrases);
        _starts = new int[phrases.Length + 1];
        for (var number = 0; number < phrases.Length; number++)
        {
            var phrase = phrases[number];
            _starts[number + 1] = _starts[number] + phrase.Length;
            var second = phrase.Length > 1 ? phrase[1] : '\0';
            Mark(_pairs, Bit(phrase[0], second, '\0'));
            if (phrase.Length < 3)
            {
                Mark(_short, Bit(phrase[0], second, '\0'));
            }
            else
            {
                Mark(_triples, Bit(phrase[0], second, phrase[2]));
            }
        }

        Grow(phrases, 0, phrases.Length, 0);
        _steps = new Step[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _grown.Count * 2))];
        foreach (var step in _grown)
        {
            _steps[Slot(step.Key)] = step;
        }

        _grown.Clear();
    }

    public int LengthOf(int phrase) => _starts[phrase + 1] - _starts[phrase];

    /// <summary>Whether a phrase may begin at a place; that none does is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> lower, int at)
    {
        var first = lower[at];
        var second = at + 1 < lower.Length ? lower[at + 1] : '\0';
        var pair = Bit(first, second, '\0');
        if (IsMarked(_pairs, pair))
        {
            var third = at + 2 < lower.Length ? lower[at + 2] : '\0';
            if (IsMarked(_short, pair) || IsMarked(_triples, Bit(first, second, third)))
            {
                return true;
            }
        }

        return IsMarked(_short, Bit(first, '\0', '\0'));
    }

    /// <summary>The numbers of the phrases that a text begins with, the shortest first, and how many they are.</summary>
    public int At(ReadOnlySpan<char> lower, Span<int> phrases)
    {
        var (count, node) = (0, 0);
        for (var i = 0; i < lower.Length; i++)
        {
            var step = _steps[Slot(Key(node, lower[i]))];
            if (step.Key == 0)
            {
                return count;
            }

            node = step.To;
            if (node < 0)
            {
                var rest = _letters.AsSpan((_starts[~node] + i + 1)..(_starts[~node + 1]));
                if (lower[(i + 1)..].StartsWith(rest, StringComparison.Ordinal))
                {
                    phrases[count++] = ~node;
                }

                return count;
            }

            if (_ends[node] >= 0)
            {
                phrases[count++] = _ends[node];
            }
        }

        return count;
    }

    // the node for the phrases of a range that are alike up to a depth
    private int Grow(string[] phrases, int from, int to, int depth)
    {
        var node = _ends.Count;
        if (node >= ushort.MaxValue)
        {
            throw new InvalidOperationException(
                "The vocabulary has more beginnings of phrases than the tree can number."
            );
        }

        var isEnd = phrases[from].Length == depth;
        _ends.Add(isEnd ? from : -1);
        for (var start = isEnd ? from + 1 : from; start < to; )
        {
            var letter = phrases[start][depth];
            var stop = start + 1;
            while (stop < to && phrases[stop][depth] == letter)
            {
                stop++;
            }

            _grown.Add(new Step(Key(node, letter), stop == start + 1 ? ~start : Grow(phrases, start, stop, depth + 1)));
            start = stop;
        }

        return node;
    }

    private static uint Key(int node, char letter) => ((uint)(node + 1) << 16) | letter;

    // where a step stands, or would
    private int Slot(uint key)
    {
        var slot = Spread(key) & (_steps.Length - 1);
        while (_steps[slot].Key != key && _steps[slot].Key != 0)
        {
            slot = (slot + 1) & (_steps.Length - 1);
        }

        return slot;
    }

    private static int Bit(char first, char second, char third) =>
        Spread(((ulong)first << 32) | ((ulong)second << 16) | third) & (FilterBits - 1);

    private static int Spread(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 36);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Step(uint Key, int To);

    private static void Mark(ulong[] bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    private static bool IsMarked(ulong[] bits, int bit) => (bits[bit >> 6] & (1UL << (bit & 63))) != 0;
}
