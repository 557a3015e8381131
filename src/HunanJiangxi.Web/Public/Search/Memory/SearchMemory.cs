using System.Numerics;

namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>An entry of the index as it was last written, with its words.</summary>
/// <param name="Written">The transaction that wrote it: a number that only this writing has.</param>
internal sealed record WrittenEntry(
    long Id,
    long Written,
    string Kind,
    short? Year,
    long Counties,
    long Fields,
    int Standing,
    string[] Titled,
    string[] Words
);

/// <summary>What a question found: its counts, and the first entries after a given one in the order of standing.</summary>
internal sealed record Found(string Query, SearchCounts Counts, IReadOnlyList<long> First);

/// <summary>
/// What this node remembers of the index that PostgreSQL keeps: for each word the entries that hold it, for each entry what
/// it is counted by. Counting a hundred thousand hits by kind, year, county and field takes the database a third of a second,
/// and a memory of bits two thousandths. It holds nothing of its own: whatever was written since is read before every answer.
/// </summary>
internal sealed class SearchMemory : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly WordShelf _all = new();
    private readonly WordShelf _titled = new();
    private readonly Dictionary<long, int> _slots = [];
    private readonly List<Slot> _entries = [];
    private long _seen;

    /// <summary>The oldest transaction that may still write what is not known here; 0 before the first reading.</summary>
    public long Seen
    {
        get => Interlocked.Read(ref _seen);
        set => Interlocked.Exchange(ref _seen, value);
    }

    public void Take(IEnumerable<WrittenEntry> written)
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var entry in written)
            {
                Take(entry);
            }

            _all.Sort();
            _titled.Sort();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Counts what the query finds and puts the first in order: those with the words in their title, then by standing.</summary>
    /// <param name="query">As PostgreSQL writes a text query.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="after">The entry before the first; null for the beginning.</param>
    /// <param name="wanted">How many of the first.</param>
    public Found Find(string query, SearchFilter filter, long? after, int wanted)
    {
        _lock.EnterReadLock();
        try
        {
            var length = (_entries.Count >> 6) + 1;
            var titled = WordQuery.Find(query, _titled, length);
            var hits = WordQuery.Find(query, _all, length);
            var order = new FirstOf(
                wanted,
                after is { } id && _slots.TryGetValue(id, out var slot) ? Place(slot, titled) : null
            );
            var counts = new SearchCounts();
            for (var at = 0; at < hits.Length; at++)
            {
                for (var bits = hits[at]; bits != 0; bits &= bits - 1)
                {
                    var hit = (at << 6) + BitOperations.TrailingZeroCount(bits);
                    var entry = _entries[hit];
                    if (!entry.IsDead && counts.Add(entry, filter))
                    {
                        order.Offer(Place(hit, titled));
                    }
                }
            }

            return new Found(query, counts, order.InOrder());
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>The first entries whose title the query finds.</summary>
    public IReadOnlyList<long> FindTitled(string query, int wanted)
    {
        _lock.EnterReadLock();
        try
        {
            var titled = WordQuery.Find(query, _titled, (_entries.Count >> 6) + 1);
            var order = new FirstOf(wanted, null);
            for (var hit = 0; hit < _entries.Count; hit++)
            {
                if ((titled[hit >> 6] >> hit & 1) != 0 && !_entries[hit].IsDead)
                {
                    order.Offer(Place(hit, titled));
                }
            }

            return order.InOrder();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Dispose() => _lock.Dispose();

    private EntryPlace Place(int slot, ulong[] titled) =>
        new((titled[slot >> 6] >> slot & 1) != 0, _entries[slot].Standing, _entries[slot].Id);

    private void Take(WrittenEntry entry)
    {
        if (_slots.TryGetValue(entry.Id, out var before))
        {
            if (_entries[before].Written == entry.Written)
            {
                return;
            }

            // its words still point to the old place, where nothing is any more
            _entries[before] = _entries[before] with
            {
                IsDead = true,
            };
        }

        var slot = _entries.Count;
        _slots[entry.Id] = slot;
        _entries.Add(
            new Slot(
                entry.Id,
                entry.Written,
                Enum.Parse<SearchKind>(entry.Kind),
                entry.Year ?? 0,
                entry.Counties,
                entry.Fields,
                entry.Standing,
                IsDead: false
            )
        );
        foreach (var word in entry.Titled)
        {
            _titled.Add(word, slot);
        }

        foreach (var word in entry.Words)
        {
            _all.Add(word, slot);
        }
    }
}
