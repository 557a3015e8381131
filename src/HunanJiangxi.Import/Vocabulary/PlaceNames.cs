using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>Every place the importer knows, by slug and by name in either language.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, PlaceEntry> _bySlug = new(StringComparer.Ordinal);

    private PlaceNames(IReadOnlyList<PlaceEntry> all)
    {
        All = all;
        foreach (var place in all)
        {
            if (!_bySlug.TryAdd(place.Slug, place))
            {
                throw new InvalidOperationException($"The place {place.Slug} stands twice in the vocabulary.");
            }
        }

        Zh = new(Named(all, static place => place.Zh));
        En = new(Named(all, static place => place.En));
    }

    public IReadOnlyList<PlaceEntry> All { get; }

    public PhraseMatcher<PlaceEntry> Zh { get; }

    public PhraseMatcher<PlaceEntry> En { get; }

    public static PlaceNames Load()
    {
        var registered = VocabularyFiles.Read<List<PlaceEntry>>("places");
        registered.ForEach(static place => place.IsRegistered = true);
        var wider = VocabularyFiles.Read<List<PlaceEntry>>("china");
        var counties = VocabularyFiles.Read<Dictionary<string, Dictionary<string, string>>>("counties");
        var others = counties.SelectMany(static province =>
            province.Value.Select(county => Other(province.Key, county.Key, county.Value))
        );
        return new PlaceNames([.. registered, .. wider, .. others]);
    }

    public PlaceEntry? Find(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug);

    public PhraseMatcher<PlaceEntry> Of(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>The place itself or what lies around it, up to its province.</summary>
    public bool IsWithin(PlaceEntry place, string slug)
    {
        for (var at = place; at is not null; at = Find(at.Parent))
        {
            if (at.Slug == slug)
            {
                return true;
            }
        }

        return false;
    }

    // the province is part of the slug: Chaoyang District is in two of them
    private static PlaceEntry Other(string province, string name, string pinyin)
    {
        var kind = name[^1] switch
        {
            '县' => "County",
            '市' => "City",
            '区' => "District",
            _ => "Banner",
        };
        return new PlaceEntry
        {
            Slug = $"{pinyin.ToLowerInvariant()}-{kind.ToLowerInvariant()}-{province}",
            Level = "county",
            Parent = province,
            Zh = [name],
            En = name.Length <= 4 ? [$"{pinyin} {kind}"] : [],
        };
    }

    // a short name that two places share belongs to the one of the register
    private static IEnumerable<KeyValuePair<string, PlaceEntry>> Named(
        IEnumerable<PlaceEntry> places,
        Func<PlaceEntry, List<string>> names
    )
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var place in places)
        {
            foreach (var name in names(place))
            {
                if (seen.Add(name))
                {
                    yield return new(name, place);
                }
            }
        }
    }
}
