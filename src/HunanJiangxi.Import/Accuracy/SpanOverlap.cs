namespace HunanJiangxi.Import.Accuracy;

/// <summary>Whether two quotations of one document share text.</summary>
/// <param name="text">The document's text, made comparable.</param>
internal sealed class SpanOverlap(string text)
{
    /// <summary>Two quotations of which one cannot be found share text when they have this many characters in a row.</summary>
    private const int EnoughInARow = 8;

    public bool Holds(AnnotatedItem found, AnnotatedItem wanted)
    {
        var own = ComparableText.Of(found.Span);
        return own.Length > 0 && wanted.Spans.Any(span => Share(own, ComparableText.Of(span)));
    }

    private bool Share(string own, string other)
    {
        if (own.Contains(other, StringComparison.Ordinal) || other.Contains(own, StringComparison.Ordinal))
        {
            return true;
        }

        var (places, others) = (PlacesOf(own), PlacesOf(other));
        return places.Count > 0 && others.Count > 0
            ? places.Exists(start => others.Exists(begin => start < begin + other.Length && begin < start + own.Length))
            : LongestInARow(own, other) >= Math.Min(EnoughInARow, Math.Min(own.Length, other.Length));
    }

    private List<int> PlacesOf(string span)
    {
        var places = new List<int>();
        for (
            var at = text.IndexOf(span, StringComparison.Ordinal);
            at >= 0;
            at = at + 1 < text.Length ? text.IndexOf(span, at + 1, StringComparison.Ordinal) : -1
        )
        {
            places.Add(at);
        }

        return places;
    }

    private static int LongestInARow(string one, string other)
    {
        var (row, longest) = (new int[other.Length + 1], 0);
        foreach (var letter in one)
        {
            for (var at = other.Length; at > 0; at--)
            {
                row[at] = other[at - 1] == letter ? row[at - 1] + 1 : 0;
                longest = Math.Max(longest, row[at]);
            }
        }

        return longest;
    }
}
