namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>What an entry is counted and ordered by; year 0 where it has none.</summary>
internal readonly record struct Slot(
    long Id,
    long Written,
    SearchKind Kind,
    short Year,
    long Counties,
    long Fields,
    int Standing,
    bool IsDead
);

/// <summary>Where an entry comes: those with the words in their title first, then the higher standing, then the older.</summary>
internal readonly record struct EntryPlace(bool IsTitled, int Standing, long Id) : IComparable<EntryPlace>
{
    public int CompareTo(EntryPlace other) =>
        IsTitled != other.IsTitled ? (IsTitled ? -1 : 1)
        : Standing != other.Standing ? other.Standing.CompareTo(Standing)
        : Id.CompareTo(other.Id);
}
