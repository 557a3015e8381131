using System.Runtime.CompilerServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>What was found in one sentence, by list.</summary>
internal sealed class PhraseHits
{
    /// <summary>Stands behind the last hit of each list.</summary>
    public const ushort NoMore = ushort.MaxValue;

    /// <summary>More than a sentence of words holds.</summary>
    public const int Most = NoMore / 2;

    private ushort[] _firsts = [];

    /// <summary>The phrases of that index.</summary>
    public PhraseIndex? Index { get; private set; }

    public PhraseHit[] Hits { get; private set; } = [];

    /// <summary>Where the hits of a list begin in <see cref="Hits"/>; 0 where it has none.</summary>
    public int First(int list) => _firsts[list];

    /// <summary>Takes what was found; the order within a list stays, and behind the last of each stands one that is none.</summary>
    /// <param name="index">What was searched for.</param>
    /// <param name="found">What was found.</param>
    /// <param name="counts">One number a list, all 0 before and after.</param>
    public void Take(PhraseIndex index, List<FoundPhrase> found, int[] counts)
    {
        Index = index;
        if (_firsts.Length == counts.Length)
        {
            Array.Clear(_firsts);
        }
        else
        {
            _firsts = new ushort[counts.Length];
        }

        if (Hits.Length < 1 + (2 * found.Count))
        {
            Hits = new PhraseHit[8 + (3 * found.Count)];
        }

        foreach (var phrase in found)
        {
            counts[phrase.List]++;
        }

        Hits[0] = new PhraseHit(NoMore, 0, 0, 0);
        var at = 1;
        foreach (var (list, hit) in found)
        {
            if (_firsts[list] == 0)
            {
                _firsts[list] = (ushort)at;
                at += counts[list] + 1;
                counts[list] = _firsts[list];
            }

            Hits[counts[list]++] = hit;
        }

        foreach (var phrase in found)
        {
            if (counts[phrase.List] != 0)
            {
                Hits[counts[phrase.List]] = Hits[0];
                counts[phrase.List] = 0;
            }
        }
    }
}

/// <summary>
/// The phrases of the sentences of the document that this thread reads, found once a sentence. A sentence is known by
/// its very string, so that the recognizers need not hand it about; a text that is not known is searched as it is asked
/// for. Ends with <see cref="Dispose"/>.
/// </summary>
internal sealed class SentencePhrases : IDisposable
{
    // what a report holds many times over; the sentences behind are searched list by list
    private const int MostSentences = 4096;
    private const int MostKept = 256;

    [ThreadStatic]
    private static SentencePhrases? s_current;

    // room of the last document of this thread, for the next
    [ThreadStatic]
    private static List<PhraseHits>? s_room;

    private readonly PhraseIndex _index;
    private readonly Dictionary<string, PhraseHits> _known = new(new SameString());
    private readonly List<PhraseHits> _room = s_room ?? [];
    private readonly List<FoundPhrase> _found = [];
    private readonly PhraseRoom _letters = new();
    private readonly int[] _counts;
    private string? _lastText;
    private PhraseHits? _lastHits;

    private SentencePhrases(PhraseIndex index)
    {
        _index = index;
        _counts = new int[index.Lists];
    }

    public static SentencePhrases Begin(PhraseIndex index) => s_current = new SentencePhrases(index);

    /// <summary>What was found in a sentence; null for a text that is none of this document's.</summary>
    public static PhraseHits? Of(string folded)
    {
        var current = s_current;
        if (current is null)
        {
            return null;
        }

        if (!ReferenceEquals(current._lastText, folded))
        {
            current._lastText = folded;
            current._lastHits = current._known.GetValueOrDefault(folded);
        }

        return current._lastHits;
    }

    public void Add(string folded)
    {
        if (_known.Count >= MostSentences || folded.Length >= PhraseHits.NoMore / 8)
        {
            return;
        }

        if (_room.Count <= _known.Count)
        {
            _room.Add(new PhraseHits());
        }

        _found.Clear();
        _index.Find(folded, _found, _letters);
        if (_found.Count >= PhraseHits.Most)
        {
            return;
        }

        var hits = _room[_known.Count];
        hits.Take(_index, _found, _counts);
        _known[folded] = hits;
        _lastText = null;
    }

    public void Dispose()
    {
        s_current = null;
        s_room = _room.Count <= MostKept ? _room : null;
    }

    private sealed class SameString : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
