using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Staff.Brief;

/// <summary>A source as the list at the end of the brief names it.</summary>
public sealed record BriefSource(int Number, string Slug, string Title, string? Publisher, PartialDate? Published);

/// <summary>Gives each source one number, in the order in which the brief first rests on it.</summary>
public sealed class BriefSources
{
    private readonly Dictionary<string, BriefSource> _known = new(StringComparer.Ordinal);
    private readonly List<BriefSource> _all = [];

    public IReadOnlyList<BriefSource> All => _all;

    /// <summary>
    /// The numbers of the line's sources: documents in the reader's language, else in the other one, else the named source.
    /// </summary>
    public IReadOnlyList<BriefSource> Of(BriefLine line, Language language)
    {
        var own = line.Documents.Where(one => one.Language == language).ToList();
        var documents = (own.Count > 0 ? own : line.Documents).Select(one =>
            Number(one.Slug, one.Title, one.Publisher, one.Published)
        );
        if (line.Documents.Count == 0 && line.Source is { } source)
        {
            return [Number(source.Slug, source.Title.In(language), source.Office?.In(language), source.Dated)];
        }

        return [.. documents.DistinctBy(one => one.Number).OrderBy(one => one.Number)];
    }

    private BriefSource Number(string slug, string title, string? publisher, PartialDate? published)
    {
        if (!_known.TryGetValue(slug, out var source))
        {
            source = new BriefSource(_all.Count + 1, slug, title, publisher, published);
            _known.Add(slug, source);
            _all.Add(source);
        }

        return source;
    }
}
