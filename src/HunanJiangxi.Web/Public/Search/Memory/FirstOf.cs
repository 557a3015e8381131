namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>Keeps the first few of many places that come after a given one.</summary>
internal sealed class FirstOf(int wanted, EntryPlace? after)
{
    private readonly SortedSet<EntryPlace> _first = new(PlaceOrder.One);

    public void Offer(EntryPlace place)
    {
        if (after is { } last && PlaceOrder.One.Compare(place, last) <= 0)
        {
            return;
        }

        if (_first.Count == wanted)
        {
            if (PlaceOrder.One.Compare(place, _first.Max) >= 0)
            {
                return;
            }

            _first.Remove(_first.Max);
        }

        _first.Add(place);
    }

    public IReadOnlyList<long> InOrder() => [.. _first.Select(place => place.Id)];
}
