using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>A phrase of the vocabulary at its place in a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhraseMatch<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds the longest phrase at a place. Latin phrases match whole words whatever their case; one that ends in
/// <c>*</c> matches any ending of its last word. A sentence of a document was searched before by its
/// <see cref="PhraseIndex"/>; any other text is searched here.
/// </summary>
internal sealed class PhraseMatcher<T> : IPhraseList
{
    private readonly Phrase[] _phrases;
    private readonly T[] _values;
    private readonly PhraseSearch _search;
    private PhraseIndex? _index;
    private int _number;

    public PhraseMatcher(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var entries = phrases.ToList();
        _phrases = [.. entries.Select(static entry => PhraseOf(entry.Key))];
        _values = [.. entries.Select(static entry => entry.Value)];
        _search = new PhraseSearch(_phrases);
    }

    /// <inheritdoc/>
    public IEnumerable<Phrase> Phrases => _phrases;

    /// <summary>The characters, in lower case, that a phrase can begin with.</summary>
    public IEnumerable<char> FirstCharacters => _phrases.Select(static phrase => phrase.Text[0]).Distinct();

    /// <inheritdoc/>
    public void StandIn(PhraseIndex index, int number) => (_index, _number) = (index, number);

    public IEnumerable<PhraseMatch<T>> Find(string folded, int start, int end) =>
        Cursor.At(this, folded, start, end) is { IsEmpty: false } cursor ? All(cursor) : [];

    public IEnumerable<PhraseMatch<T>> Find(string folded) => Find(folded, 0, folded.Length);

    public bool IsIn(string folded, int start, int end) => Cursor.At(this, folded, start, end).Next(out _);

    public bool IsIn(string folded) => IsIn(folded, 0, folded.Length);

    /// <summary>Whether the text is one phrase and nothing else.</summary>
    public bool IsWhole(string folded) =>
        folded.Length > 0 && TryMatchAt(folded, 0, folded.Length, out var match) && match.End == folded.Length;

    public PhraseMatch<T>? First(string folded, int start, int end) =>
        Cursor.At(this, folded, start, end).Next(out var match) ? match : null;

    public PhraseMatch<T>? Last(string folded, int start, int end)
    {
        PhraseMatch<T>? last = null;
        for (var cursor = Cursor.At(this, folded, start, end); cursor.Next(out var match); )
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

        for (var cursor = Cursor.At(this, folded, end - reach, end); cursor.Next(out var match); )
        {
            if (match.End == end)
            {
                return match;
            }

            cursor.StepTo(match.Start + 1);
        }

        return null;
    }

    /// <summary>The longest phrase at a place. A unit may stand right behind its figure: 18km.</summary>
    public bool TryMatchAt(string folded, int index, int end, out PhraseMatch<T> match, bool mayFollowDigit = false)
    {
        if (!mayFollowDigit && HitsIn(folded) is { } hits)
        {
            var cursor = Cursor.In(this, folded, hits, index, end);
            return cursor.Next(out match, index);
        }

        var found = _search.At(folded, index, end, mayFollowDigit, out var length);
        match = found < 0 ? default : new PhraseMatch<T>(index, length, _values[found]);
        return found >= 0;
    }

    private static IEnumerable<PhraseMatch<T>> All(Cursor cursor)
    {
        while (cursor.Next(out var match))
        {
            yield return match;
        }
    }

    private static Phrase PhraseOf(string written)
    {
        var open = written.EndsWith('*');
        return new Phrase(Folding.Fold(open ? written[..^1] : written).ToLowerInvariant(), open);
    }

    private PhraseHits? HitsIn(string folded) =>
        _index is not null && SentencePhrases.Of(folded) is { } hits && hits.Index == _index ? hits : null;

    /// <summary>Goes from phrase to phrase, through what was found before or through the text.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Cursor
    {
        private readonly PhraseMatcher<T> _list;
        private readonly string _folded;
        private readonly PhraseHit[]? _hits;
        private readonly int _end;
        private int _from;
        private int _hit;

        private Cursor(PhraseMatcher<T> list, string folded, PhraseHits? hits, int start, int end)
        {
            (_list, _folded, _end) = (list, folded, end);
            _from = Math.Max(0, start);
            _hits = hits?.Hits;
            _hit = hits?.First(list._number) ?? 0;
        }

        /// <summary>Whether it is known that there is nothing.</summary>
        public readonly bool IsEmpty => _hits is not null && _hit == 0;

        public static Cursor At(PhraseMatcher<T> list, string folded, int start, int end) =>
            new(list, folded, list.HitsIn(folded), start, end);

        public static Cursor In(PhraseMatcher<T> list, string folded, PhraseHits hits, int start, int end) =>
            new(list, folded, hits, start, end);

        public void StepTo(int start) => _from = start;

        /// <summary>The next phrase that begins at <paramref name="last"/> at the latest; the one after it follows.</summary>
        public bool Next(out PhraseMatch<T> match, int last = int.MaxValue)
        {
            if (_hits is null)
            {
                return Search(out match);
            }

            // the first stands for none
            for (var at = _hit == 0 ? 0 : _hit; _hits[at].Start < _end; at++)
            {
                var hit = _hits[at];
                if (hit.Start > last)
                {
                    break;
                }

                if (hit.Start < _from || hit.Start + hit.Core > _end)
                {
                    continue;
                }

                var stop = Math.Min(hit.Start + hit.Full, _end);
                match = new PhraseMatch<T>(hit.Start, stop - hit.Start, _list._values[hit.Entry]);
                (_hit, _from) = (at, stop);
                return true;
            }

            match = default;
            return false;
        }

        private bool Search(out PhraseMatch<T> match)
        {
            for (
                var i = _list._search.Next(_folded, _from, _end);
                i < _end;
                i = _list._search.Next(_folded, i + 1, _end)
            )
            {
                var found = _list._search.At(_folded, i, _end, mayFollowDigit: false, out var length);
                if (found >= 0)
                {
                    match = new PhraseMatch<T>(i, length, _list._values[found]);
                    _from = match.End;
                    return true;
                }
            }

            match = default;
            return false;
        }
    }
}
