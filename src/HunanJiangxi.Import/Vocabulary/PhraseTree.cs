using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>
/// Phrases by their letters. The first two letters lead to a node at once; from there a node says which letters all its
/// phrases go on with, and where each next letter leads. What belongs together lies side by side in small tables, for
/// a sentence asks at every one of its words.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>How many phrases may begin alike, one the beginning of the next.</summary>
    public const int MostAtOnePlace = 64;

    // where no phrase ends
    private const int None = -1;

    private readonly FirstLetters _firsts;

    // all phrases in one string, each from its number's start to the next one's
    private readonly string _letters;
    private readonly int[] _starts;

    private readonly Node[] _nodes;

    // the steps of all nodes, each node's side by side: a letter, and the node it leads to
    private readonly char[] _stepLetters;
    private readonly int[] _stepNodes;

    /// <param name="phrases">In ordinal order, each once and not empty.</param>
    public PhraseTree(string[] phrases)
    {
        _letters = string.Concat(phrases);
        _starts = new int[phrases.Length + 1];
        for (var number = 0; number < phrases.Length; number++)
        {
            _starts[number + 1] = _starts[number] + phrases[number].Length;
        }

        var growth = new Growth(phrases);
        _firsts = new FirstLetters(phrases, growth);
        _nodes = [.. growth.Nodes];
        _stepLetters = [.. growth.Steps.Select(static step => step.Letter)];
        _stepNodes = [.. growth.Steps.Select(static step => step.Node)];
    }

    public int LengthOf(int phrase) => _starts[phrase + 1] - _starts[phrase];

    /// <summary>Whether a phrase may begin at a place; that none does is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> lower, int at) => _firsts.MayBegin(lower, at);

    /// <summary>The numbers of the phrases that a text begins with, the shortest first, and how many they are.</summary>
    public int At(ReadOnlySpan<char> lower, Span<int> phrases)
    {
        var count = 0;
        if (_firsts.OneLetter(lower[0]) is >= 0 and var single)
        {
            phrases[count++] = single;
        }

        if (lower.Length < 2 || _firsts.Node(lower[0], lower[1]) is not (>= 0 and var at))
        {
            return count;
        }

        var depth = 2;
        while (true)
        {
            ref readonly var node = ref _nodes[at];
            if (node.Alike > 0)
            {
                var from = _starts[node.Sample] + depth;
                if (!lower[depth..].StartsWith(_letters.AsSpan(from, node.Alike), StringComparison.Ordinal))
                {
                    return count;
                }

                depth += node.Alike;
            }

            if (node.Phrase != None)
            {
                phrases[count++] = node.Phrase;
            }

            if (node.Steps == 0 || depth >= lower.Length)
            {
                return count;
            }

            var step = _stepLetters.AsSpan(node.FirstStep, node.Steps).IndexOf(lower[depth]);
            if (step < 0)
            {
                return count;
            }

            at = _stepNodes[node.FirstStep + step];
            depth++;
        }
    }

    /// <summary>
    /// What its phrases, of which one is the sample, go on with alike; the phrase that ends there; and its steps.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Node(int Sample, int Phrase, int FirstStep, ushort Steps, ushort Alike);

    /// <summary>The nodes and steps as they are made.</summary>
    private sealed class Growth(string[] phrases)
    {
        public List<Node> Nodes { get; } = [];

        public List<(char Letter, int Node)> Steps { get; } = [];

        /// <summary>The node for the phrases of a range that are alike up to a depth.</summary>
        public int Grow(int from, int to, int depth)
        {
            var number = Nodes.Count;
            Nodes.Add(default);
            var alike = depth;
            while (alike < phrases[from].Length && phrases[to - 1].Length > alike && Same(from, to - 1, alike))
            {
                alike++;
            }

            var isEnd = phrases[from].Length == alike;
            var ranges = new List<(char Letter, int From, int To)>();
            for (var start = isEnd ? from + 1 : from; start < to; )
            {
                var letter = phrases[start][alike];
                var stop = start + 1;
                while (stop < to && phrases[stop][alike] == letter)
                {
                    stop++;
                }

                ranges.Add((letter, start, stop));
                start = stop;
            }

            var firstStep = Steps.Count;
            Steps.AddRange(ranges.Select(static range => (range.Letter, None)));
            foreach (var (at, range) in ranges.Index())
            {
                Steps[firstStep + at] = (range.Letter, Grow(range.From, range.To, alike + 1));
            }

            Nodes[number] = new Node(
                from,
                isEnd ? from : None,
                firstStep,
                checked((ushort)ranges.Count),
                checked((ushort)(alike - depth))
            );
            return number;
        }

        private bool Same(int first, int last, int at) => phrases[first][at] == phrases[last][at];
    }

    /// <summary>What a phrase can begin with: one letter that is all of it, or two that lead to a node.</summary>
    private sealed class FirstLetters
    {
        private const int FilterBits = 32768;

        // what may begin at a place: one bit a pair, a pair or a letter that is a whole phrase, and a triple
        private readonly ulong[] _pairs = new ulong[FilterBits / 64];
        private readonly ulong[] _short = new ulong[FilterBits / 64];
        private readonly ulong[] _triples = new ulong[FilterBits / 64];

        private readonly Dictionary<char, int> _singles = [];
        private readonly uint[] _keys;
        private readonly int[] _nodes;

        public FirstLetters(string[] phrases, Growth growth)
        {
            var found = new List<(uint Key, int Node)>();
            for (var start = 0; start < phrases.Length; )
            {
                var phrase = phrases[start];
                if (phrase.Length == 1)
                {
                    _singles[phrase[0]] = start++;
                    Mark(_short, Bit(phrase[0], '\0', '\0'));
                    continue;
                }

                var stop = start;
                while (stop < phrases.Length && phrases[stop].AsSpan().StartsWith(phrase.AsSpan(0, 2)))
                {
                    MarkBeginning(phrases[stop++]);
                }

                found.Add((Key(phrase[0], phrase[1]), growth.Grow(start, stop, 2)));
                start = stop;
            }

            _keys = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, found.Count * 2))];
            _nodes = new int[_keys.Length];
            foreach (var (key, node) in found)
            {
                var slot = Slot(key);
                (_keys[slot], _nodes[slot]) = (key, node);
            }
        }

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

        /// <summary>The phrase that the letter is; negative for none.</summary>
        public int OneLetter(char letter) =>
            IsMarked(_short, Bit(letter, '\0', '\0')) && _singles.TryGetValue(letter, out var phrase) ? phrase : None;

        /// <summary>The node of the phrases that begin with two letters; negative for none.</summary>
        public int Node(char first, char second)
        {
            var slot = Slot(Key(first, second));
            return _keys[slot] == 0 ? None : _nodes[slot];
        }

        private void MarkBeginning(string phrase)
        {
            var pair = Bit(phrase[0], phrase[1], '\0');
            Mark(_pairs, pair);
            if (phrase.Length == 2)
            {
                Mark(_short, pair);
            }
            else
            {
                Mark(_triples, Bit(phrase[0], phrase[1], phrase[2]));
            }
        }

        private static uint Key(char first, char second) => ((uint)first << 16) | second;

        // where a pair stands, or would
        private int Slot(uint key)
        {
            var slot = Spread(key) & (_keys.Length - 1);
            while (_keys[slot] != key && _keys[slot] != 0)
            {
                slot = (slot + 1) & (_keys.Length - 1);
            }

            return slot;
        }

        private static int Bit(char first, char second, char third) =>
            Spread(((ulong)first << 32) | ((ulong)second << 16) | third) & (FilterBits - 1);

        private static int Spread(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 36);

        private static void Mark(ulong[] bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

        private static bool IsMarked(ulong[] bits, int bit) => (bits[bit >> 6] & (1UL << (bit & 63))) != 0;
    }
}
