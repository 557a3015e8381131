namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The elements that are open at a place of a page, with the ends that HTML leaves out. A tree builder that follows
/// the standard to the letter takes quadratic time on pages made to hurt; here every step is constant.
/// </summary>
internal sealed class OpenElements<T>(Action<T> closed)
{
    private readonly List<(string Name, T Value)> _stack = [];
    private readonly Dictionary<string, Stack<int>> _byName = new(StringComparer.Ordinal);
    private readonly Stack<int> _blocks = new();

    public void Start(string name, T value)
    {
        CloseWhatItEnds(name);
        if (!_byName.TryGetValue(name, out var places))
        {
            _byName[name] = places = new Stack<int>();
        }

        places.Push(_stack.Count);
        if (HtmlElements.IsBlock(name))
        {
            _blocks.Push(_stack.Count);
        }

        _stack.Add((name, value));
    }

    public void End(string name)
    {
        var place = Place(name);
        var isTablePart = name is "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot";
        if (place < 0 || (!isTablePart && place < Cell()))
        {
            return;
        }

        // </b> does not close the paragraphs that were opened after <b>
        if (HtmlElements.IsBlock(name) || !_blocks.TryPeek(out var block) || place > block)
        {
            CloseFrom(place);
        }
    }

    public void EndAll() => CloseFrom(0);

    private void CloseWhatItEnds(string name)
    {
        switch (name)
        {
            case "li":
                CloseWithin("li", Math.Max(Place("ul"), Place("ol")));
                break;
            case "dt" or "dd":
                CloseWithin("dt", Place("dl"));
                CloseWithin("dd", Place("dl"));
                break;
            case "td" or "th":
                CloseWithin("td", Place("table"));
                CloseWithin("th", Place("table"));
                return;
            case "tr" or "tbody" or "thead" or "tfoot":
                CloseWithin("tr", Place("table"));
                return;
            case "option":
                CloseWithin("option", -1);
                break;
        }

        if (HtmlElements.IsBlock(name))
        {
            CloseWithin("p", -1);
        }
    }

    private void CloseWithin(string name, int outer)
    {
        var place = Place(name);
        if (place > outer && (name is "td" or "th" or "tr" || place > Cell()))
        {
            CloseFrom(place);
        }
    }

    private int Cell() => Math.Max(Place("td"), Place("th"));

    private int Place(string name) =>
        _byName.TryGetValue(name, out var places) && places.TryPeek(out var place) ? place : -1;

    private void CloseFrom(int place)
    {
        for (var i = _stack.Count - 1; i >= place; i--)
        {
            var (name, value) = _stack[i];
            _byName[name].Pop();
            if (_blocks.TryPeek(out var block) && block == i)
            {
                _blocks.Pop();
            }

            _stack.RemoveAt(i);
            closed(value);
        }
    }
}
