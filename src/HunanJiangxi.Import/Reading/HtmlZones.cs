namespace HunanJiangxi.Import.Reading;

[Flags]
internal enum PartKind
{
    None = 0,

    /// <summary>Marked as an article by the language itself.</summary>
    Article = 1,

    /// <summary>Named like the body of an article.</summary>
    Body = 2,

    /// <summary>Never the article.</summary>
    Outside = 4,
    Heading = 8,
    Titled = 16,
    PageTitle = 32,
}

/// <summary>An element that says something about its text: from where to where, and how much of it runs as prose.</summary>
internal sealed class HtmlPart(PartKind kind, string name, int start, int prose)
{
    private readonly int _proseBefore = prose;
    private int _proseThere = prose;

    public PartKind Kind { get; } = kind;

    public string Name { get; } = name;

    public int Start { get; } = start;

    public int Stop { get; private set; } = start;

    public int Prose => _proseThere - _proseBefore;

    public void End(int at, int proseAt) => (Stop, _proseThere) = (at, proseAt);
}

/// <summary>Which parts of a page are its article, which stand around it, and which are never read.</summary>
internal sealed class HtmlZones
{
    // lines after the article that can still be its byline: source, editor
    private const int LinesAfter = 8;

    private readonly HtmlPart? _article;
    private readonly List<(int Start, int Stop)> _outside = [];

    private HtmlZones(IReadOnlyList<HtmlPart> parts, HtmlPart? article, int prose)
    {
        Parts = parts;
        _article = article;
        foreach (var part in parts)
        {
            // what surrounds the article, or holds nearly all that the page says, is no furniture whatever its name
            if (
                !part.Kind.HasFlag(PartKind.Outside)
                || (article is not null && part.Start <= article.Start && part.Stop >= article.Stop)
                || (part.Prose > 80 && part.Prose * 5L > prose * 4L)
            )
            {
                continue;
            }

            if (_outside.Count > 0 && part.Start < _outside[^1].Stop)
            {
                _outside[^1] = (_outside[^1].Start, Math.Max(_outside[^1].Stop, part.Stop));
            }
            else if (part.Stop > part.Start)
            {
                _outside.Add((part.Start, part.Stop));
            }
        }
    }

    /// <summary>The parts in the order in which they begin.</summary>
    public IReadOnlyList<HtmlPart> Parts { get; }

    public static HtmlZones Of(IReadOnlyList<HtmlPart> parts, int length, int prose) =>
        new(parts, Article(parts, length, prose), prose);

    public bool IsOutside(HtmlPart part)
    {
        var at = _outside.BinarySearch((part.Start, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && part.Start < _outside[at].Stop && part.Kind != PartKind.Outside;
    }

    public bool IsInArticle(HtmlPart part) =>
        _article is not null && part.Start >= _article.Start && part.Stop <= _article.Stop;

    public List<PageLine> Lines(string text)
    {
        var lines = PageText.Split(text);
        var passed = 0;
        var after = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            while (passed < _outside.Count && _outside[passed].Stop <= line.Start)
            {
                passed++;
            }

            var covered = 0;
            for (var o = passed; o < _outside.Count && _outside[o].Start < line.End; o++)
            {
                covered += Math.Min(line.End, _outside[o].Stop) - Math.Max(line.Start, _outside[o].Start);
            }

            var isInArticle = _article is null || (line.End > _article.Start && line.Start < _article.Stop);
            after += _article is not null && line.Start >= _article.Stop ? 1 : 0;
            var zone =
                covered * 2 > line.Length || after > LinesAfter ? LineZone.Furniture
                : isInArticle ? LineZone.Article
                : LineZone.Around;
            lines[i] = line with { Zone = zone };
        }

        return lines;
    }

    // the smallest part that holds most of what the page says; teasers can be marked as articles as well
    private static HtmlPart? Article(IReadOnlyList<HtmlPart> parts, int length, int prose)
    {
        HtmlPart? best = null;
        foreach (var part in parts)
        {
            var isBody = (part.Kind & (PartKind.Article | PartKind.Body)) != PartKind.None;
            if (!isBody || part.Stop - part.Start < 60 || part.Prose * 2L < prose)
            {
                continue;
            }

            if (best is null || part.Stop - part.Start < best.Stop - best.Start)
            {
                best = part;
            }
        }

        return best ?? (length == 0 ? null : Largest(parts, prose));
    }

    private static HtmlPart? Largest(IReadOnlyList<HtmlPart> parts, int prose)
    {
        HtmlPart? best = null;
        foreach (var part in parts)
        {
            if (
                part.Kind.HasFlag(PartKind.Article)
                && part.Prose * 5L >= prose * 2L
                && (best is null || part.Prose > best.Prose)
            )
            {
                best = part;
            }
        }

        return best;
    }
}
