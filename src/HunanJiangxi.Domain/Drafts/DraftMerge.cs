namespace HunanJiangxi.Domain.Drafts;

/// <summary>One part that two people changed, each in another way, since they both saw it.</summary>
public sealed record DraftClash(string Part, object? Before, object? Theirs, object? Mine);

/// <summary>
/// Two versions of a draft that grew from the same one, joined part by part. What only one of them changed is taken;
/// what both changed in different ways is a clash, which a person decides. Nothing of either version is dropped unseen.
/// </summary>
public sealed class DraftMerge
{
    private readonly Dictionary<string, object> _joined;

    private DraftMerge(Dictionary<string, object> joined, IReadOnlyList<DraftClash> clashes) =>
        (_joined, Clashes) = (joined, clashes);

    public IReadOnlyList<DraftClash> Clashes { get; }

    /// <summary>The joined version, with their side of each clash.</summary>
    public DraftRecord Joined => DraftParts.Join(_joined);

    public static DraftMerge Of(DraftRecord before, DraftRecord theirs, DraftRecord mine)
    {
        var (old, stored, own) = (DraftParts.Of(before), DraftParts.Of(theirs), DraftParts.Of(mine));
        var joined = new Dictionary<string, object>(stored, StringComparer.Ordinal);
        var clashes = new List<DraftClash>();
        foreach (var change in DraftDifference.Between(before, mine))
        {
            var part = change.Part;
            var (was, their, my) = (
                old.GetValueOrDefault(part),
                stored.GetValueOrDefault(part),
                own.GetValueOrDefault(part)
            );
            if (Equals(their, was) || Equals(their, my))
            {
                Put(joined, part, my);
            }
            else
            {
                clashes.Add(new DraftClash(part, was, their, my));
            }
        }

        return new DraftMerge(joined, clashes);
    }

    /// <summary>The joined version with my side of the named clashes and theirs of the others.</summary>
    public DraftRecord Settle(IReadOnlySet<string> mine)
    {
        var settled = new Dictionary<string, object>(_joined, StringComparer.Ordinal);
        foreach (var clash in Clashes.Where(clash => mine.Contains(clash.Part)))
        {
            Put(settled, clash.Part, clash.Mine);
        }

        return DraftParts.Join(settled);
    }

    private static void Put(Dictionary<string, object> parts, string part, object? value)
    {
        if (value is null)
        {
            parts.Remove(part);
        }
        else
        {
            parts[part] = value;
        }
    }
}
