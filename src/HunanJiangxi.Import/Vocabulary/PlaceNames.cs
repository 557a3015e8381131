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

        Zh = Matcher(Language.Zh, static place => place.Zh);
        En = Matcher(Language.En, PlaceSpellings.OfEnglish);
    }

    public IReadOnlyList<PlaceEntry> All { get; }

    /// <summary>Chinese names; the places that share a name, the register's first. No places: no place is meant.</summary>
    public PhraseMatcher<PlaceEntry[]> Zh { get; }

    /// <summary>English names, as <see cref="Zh"/>.</summary>
    public PhraseMatcher<PlaceEntry[]> En { get; }

    public static PlaceNames Load() => new(PlaceFiles.Read());

    public PlaceEntry? Find(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug);

    public PhraseMatcher<PlaceEntry[]> Of(Language language) => language == Language.Zh ? Zh : En;

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

    private PhraseMatcher<PlaceEntry[]> Matcher(Language language, Func<PlaceEntry, IEnumerable<string>> names)
    {
        var byName = new Dictionary<string, List<PlaceEntry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var place in All)
        {
            foreach (var name in names(place))
            {
                if (!byName.TryGetValue(name, out var sharing))
                {
                    byName[name] = sharing = [];
                }

                if (!sharing.Contains(place))
                {
                    sharing.Add(place);
                }
            }
        }

        foreach (
            var word in VocabularyFiles.Read<Dictionary<string, List<string>>>(language, "place-context")["not-a-place"]
        )
        {
            byName[word] = [];
        }

        return new(byName.Select(static name => KeyValuePair.Create(name.Key, name.Value.ToArray())));
    }
}
