namespace HunanJiangxi.Import.Vocabulary;

/// <summary>
/// Lists of words by name. They are asked for by the same literals a thousand times a document, so that a look at the
/// length and three letters has to do for most of the way.
/// </summary>
internal sealed class NamedLists
{
    private readonly KeyValuePair<string, PhraseMatcher<string>>[] _slots;

    /// <exception cref="ArgumentException">Two lists bear one name.</exception>
    public NamedLists(IReadOnlyCollection<KeyValuePair<string, PhraseMatcher<string>>> lists)
    {
        All = [.. lists.Select(static list => list.Value)];
        _slots = new KeyValuePair<string, PhraseMatcher<string>>[
            System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, lists.Count * 4))
        ];
        foreach (var list in lists)
        {
            var slot = Slot(list.Key);
            if (_slots[slot].Key is not null)
            {
                throw new ArgumentException($"The list {list.Key} stands twice in the vocabulary.", nameof(lists));
            }

            _slots[slot] = list;
        }
    }

    public IReadOnlyList<PhraseMatcher<string>> All { get; }

    /// <exception cref="KeyNotFoundException">No list bears the name: a defect of the program.</exception>
    public PhraseMatcher<string> this[string name] =>
        _slots[Slot(name)].Value ?? throw new KeyNotFoundException($"The vocabulary holds no list {name}.");

    public bool Holds(string name) => _slots[Slot(name)].Key is not null;

    // where the list of a name stands, or would
    private int Slot(string name)
    {
        var sign = (name.Length * 8191) + (name[0] * 131) + (name[name.Length / 2] * 1031) + (name[^1] * 31);
        var slot = sign & (_slots.Length - 1);
        while (_slots[slot].Key is { } other && !ReferenceEquals(other, name) && other != name)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
