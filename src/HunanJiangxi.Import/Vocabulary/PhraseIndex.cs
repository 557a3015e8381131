using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>A list of phrases that is looked for together with the other lists of its language.</summary>
internal interface IPhraseList
{
    /// <summary>The phrases in the order of their entries, folded and in lower case.</summary>
    IEnumerable<Phrase> Phrases { get; }

    /// <summary>Says under which number the index holds the list.</summary>
    void StandIn(PhraseIndex index, int number);
}

/// <summary>A phrase; one that is open matches any ending of its last word.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Phrase(string Text, bool Open);

/// <summary>
/// The phrases of all lists of a language by their first letters. A sentence is gone through once, and each list is
/// then asked for what was found of it: most lists have nothing in most sentences.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly PhraseTree _tree;

    // the owners of all phrases, each phrase's from its number's start to the next one's
    private readonly Owner[] _owners;
    private readonly int[] _firstOwners;

    public PhraseIndex(IReadOnlyCollection<IPhraseList> lists)
    {
        var owners = new SortedDictionary<string, List<Owner>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var list in lists)
        {
            var entry = 0;
            foreach (var phrase in list.Phrases)
            {
                if (!owners.TryGetValue(phrase.Text, out var own))
                {
                    owners[phrase.Text] = own = [];
                }

                own.Add(new Owner(checked((ushort)number), checked((ushort)entry++), phrase.Open));
            }

            list.StandIn(this, number++);
        }

        Lists = number;
        _tree = new PhraseTree([.. owners.Keys]);
        _owners = [.. owners.Values.SelectMany(static own => own)];
        _firstOwners = new int[owners.Count + 1];
        foreach (var (at, own) in owners.Values.Index())
        {
            _firstOwners[at + 1] = _firstOwners[at] + own.Count;
        }
    }

    /// <summary>How many lists are looked for.</summary>
    public int Lists { get; }

    /// <summary>All phrases of all lists in a sentence, in the order of their places, the longest first.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="found">Takes what is found.</param>
    /// <param name="room">Room for the letters of the sentence; what it held is gone.</param>
    public void Find(string folded, List<FoundPhrase> found, PhraseRoom room)
    {
        var lower = room.Lower(folded);
        var phrases = room.Phrases;
        var isInWord = false;
        for (var i = 0; i < lower.Length; i++)
        {
            var isLetter = Letters.IsWordChar(lower[i]);
            if ((!isLetter || !isInWord) && _tree.MayBegin(lower, i))
            {
                for (var count = _tree.At(lower[i..], phrases) - 1; count >= 0; count--)
                {
                    Add(lower, i, phrases[count], found);
                }
            }

            isInWord = isLetter;
        }
    }

    private void Add(ReadOnlySpan<char> lower, int at, int phrase, List<FoundPhrase> found)
    {
        var end = at + _tree.LengthOf(phrase);
        var stop = end;
        if (Letters.IsWordChar(lower[end - 1]))
        {
            while (stop < lower.Length && Letters.IsWordChar(lower[stop]))
            {
                stop++;
            }
        }

        foreach (var owner in _owners.AsSpan(_firstOwners[phrase].._firstOwners[phrase + 1]))
        {
            if (stop == end || owner.Open)
            {
                var hit = new PhraseHit((ushort)at, (ushort)(end - at), (ushort)(stop - at), owner.Entry);
                found.Add(new FoundPhrase(owner.List, hit));
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Owner(ushort List, ushort Entry, bool Open);
}

/// <summary>
/// A phrase at its place: where it begins, how long it is itself and with the ending of its last word, and which entry
/// of its list it is.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PhraseHit(ushort Start, ushort Core, ushort Full, ushort Entry);

/// <summary>A phrase of the list of that number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundPhrase(ushort List, PhraseHit Hit);

/// <summary>Room that one search leaves to the next, so that a sentence takes no memory of its own.</summary>
internal sealed class PhraseRoom
{
    private readonly int[] _phrases = new int[PhraseTree.MostAtOnePlace];
    private char[] _lower = new char[256];

    public Span<int> Phrases => _phrases;

    /// <summary>The letters of a sentence, in lower case.</summary>
    public ReadOnlySpan<char> Lower(string folded)
    {
        if (_lower.Length < folded.Length)
        {
            _lower = new char[folded.Length * 2];
        }

        var lower = _lower.AsSpan(0, folded.Length);
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = Letters.Lower(folded[i]);
        }

        return lower;
    }
}
