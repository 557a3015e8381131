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

/// <summary>What decides where an entry comes.</summary>
internal readonly record struct EntryPlace(bool IsTitled, int Standing, long Id);

/// <summary>Those with the words in their title first, then the higher standing, then the older.</summary>
internal sealed class PlaceOrder : IComparer<EntryPlace>
{
    public static PlaceOrder One { get; } = new();

    public int Compare(EntryPlace x, EntryPlace y) =>
        x.IsTitled != y.IsTitled ? (x.IsTitled ? -1 : 1)
        : x.Standing != y.Standing ? y.Standing.CompareTo(x.Standing)
        : x.Id.CompareTo(y.Id);
}
