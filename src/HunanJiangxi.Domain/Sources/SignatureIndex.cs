namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// Documents of one run by the bands of their signatures, so that each is compared with the few that can be like it.
/// About 700 bytes a document.
/// </summary>
/// <typeparam name="T">What names a document.</typeparam>
public sealed class SignatureIndex<T>
{
    /// <summary>Texts that many share are compared with the first ones only.</summary>
    private const int MostPerBand = 8;

    private readonly List<(T Name, SignedTitle Known)> _documents = [];
    private readonly Dictionary<long, List<int>> _bands = [];

    /// <summary>The earliest document that this one is a copy of, with how much they are alike; null for an original.</summary>
    public (T Name, decimal Similarity)? OriginalOf(SignedTitle later)
    {
        var candidates = new SortedSet<int>();
        foreach (var key in later.Signature.BandKeys)
        {
            candidates.UnionWith(_bands.GetValueOrDefault(key) ?? []);
        }

        foreach (var candidate in candidates)
        {
            var (name, known) = _documents[candidate];
            if (CopyRule.Similarity(known, later) is { } similarity)
            {
                return (name, similarity);
            }
        }

        return null;
    }

    /// <summary>Keeps an original; copies need not be kept, since a copy of a copy is like the original.</summary>
    public void Add(T name, SignedTitle document)
    {
        foreach (var key in document.Signature.BandKeys)
        {
            if (!_bands.TryGetValue(key, out var band))
            {
                _bands[key] = band = new List<int>(1);
            }

            if (band.Count < MostPerBand)
            {
                band.Add(_documents.Count);
            }
        }

        _documents.Add((name, document));
    }
}
