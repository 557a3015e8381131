namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>Words and the entries that hold them; a word can be asked for by its beginning.</summary>
internal sealed class WordShelf
{
    private const int MostUnsorted = 512;

    private readonly Dictionary<string, Posting> _postings = new(StringComparer.Ordinal);
    private readonly List<string> _unsorted = [];
    private string[] _sorted = [];

    public void Add(string word, int slot)
    {
        if (!_postings.TryGetValue(word, out var posting))
        {
            _postings[word] = posting = new Posting();
            _unsorted.Add(word);
        }

        posting.Add(slot);
    }

    /// <summary>Called when many words have come: beginnings are looked up among sorted words.</summary>
    public void Sort()
    {
        if (_unsorted.Count > MostUnsorted)
        {
            _sorted = [.. _sorted, .. _unsorted];
            Array.Sort(_sorted, StringComparer.Ordinal);
            _unsorted.Clear();
        }
    }

    public void AddTo(string word, ulong[] found)
    {
        if (_postings.TryGetValue(word, out var posting))
        {
            posting.AddTo(found);
        }
    }

    public void AddBeginningsTo(string beginning, ulong[] found)
    {
        var at = Array.BinarySearch(_sorted, beginning, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < _sorted.Length && IsBegun(_sorted[at]); at++)
        {
            AddTo(_sorted[at], found);
        }

        foreach (var word in _unsorted.Where(IsBegun))
        {
            AddTo(word, found);
        }

        bool IsBegun(string word) => word.StartsWith(beginning, StringComparison.Ordinal);
    }
}
