namespace HunanJiangxi.Domain.Drafts;

/// <summary>One part that two versions of a draft do not share; null where a version does not have it.</summary>
public sealed record DraftDifference(string Part, object? Before, object? After)
{
    public static IReadOnlyList<DraftDifference> Between(DraftRecord before, DraftRecord after)
    {
        var (old, now) = (DraftParts.Of(before), DraftParts.Of(after));
        return
        [
            .. DraftParts
                .Entries.Concat(old.Keys)
                .Concat(now.Keys)
                .Distinct(StringComparer.Ordinal)
                .Select(part => new DraftDifference(part, old.GetValueOrDefault(part), now.GetValueOrDefault(part)))
                .Where(part => !Equals(part.Before, part.After)),
        ];
    }
}
