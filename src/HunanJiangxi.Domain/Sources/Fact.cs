namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// What every public fact has in common: the evidence that proves it, or the named register entry that vouches for
/// it. One of the two must be there; the database asserts it as well.
/// </summary>
public abstract class Fact
{
    private readonly List<Evidence> _evidence = [];

    public int Id { get; private set; }

    public IReadOnlyCollection<Evidence> Evidence => _evidence;

    /// <summary>The named source of a fact that was entered, not imported.</summary>
    public int? SourceId { get; private set; }

    public NamedSource? Source { get; private set; }

    public bool IsProven => _evidence.Count > 0 || Source is not null || SourceId is not null;

    /// <summary>Adds a proof; the same place in the same document is kept once.</summary>
    public void ProveBy(Evidence evidence)
    {
        var known = _evidence.Exists(other =>
            other.Document == evidence.Document && other.Start == evidence.Start && other.Length == evidence.Length
        );
        if (!known)
        {
            _evidence.Add(evidence);
        }
    }

    public void VouchBy(NamedSource source) => Source = source;
}
