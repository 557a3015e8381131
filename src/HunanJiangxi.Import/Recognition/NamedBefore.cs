using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Jiashan County … Jiashan has signed": a county outside the register that an English article names in full is meant
/// by its bare name as well, and so are those listed beside it.
/// </summary>
internal sealed class NamedBefore(PlaceNames places)
{
    private static readonly string[] s_kinds = [" County", " District", " New Area", " City"];

    private readonly BareCountyNames _bare = new(places);

    public void Spread(IReadOnlyList<Sentence> sentences)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var provinces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in sentences.SelectMany(static sentence => sentence.Found.Places))
        {
            if (NameOf(place) is { } name)
            {
                known.TryAdd(name, place.Slug);
            }

            if (ProvinceOf(place) is { } province)
            {
                provinces.Add(province);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        foreach (var sentence in sentences)
        {
            Add(sentence, word => known.GetValueOrDefault(sentence.Slice(word)));
            while (Add(sentence, word => Beside(sentence, word, provinces)))
            {
                foreach (var place in sentence.Found.Places.Where(place => NameOf(place) is not null))
                {
                    known.TryAdd(place.Text, place.Slug);
                }
            }
        }
    }

    private static bool Add(Sentence sentence, Func<Span, string?> slugOf)
    {
        var again = new List<PlaceFinding>();
        foreach (var word in CapitalWords.Of(sentence.Folded))
        {
            if (
                slugOf(word) is { } slug
                && CapitalWords.IsFree(sentence.Found.Places, word)
                && !CapitalWords.IsPartOfName(sentence.Folded, word, sentence.Found.Places)
            )
            {
                again.Add(new PlaceFinding(word.Start, word.Length, sentence.Slice(word), slug));
            }
        }

        if (again.Count == 0)
        {
            return false;
        }

        sentence.Found = sentence.Found with
        {
            Places = [.. sentence.Found.Places.Concat(again).OrderBy(static place => place.Start)],
        };
        return true;
    }

    // "Qingpu, Wujiang, Jiashan, and Kunshan": of a list that holds a county known already
    private string? Beside(Sentence sentence, Span word, HashSet<string> provinces)
    {
        foreach (var place in sentence.Found.Places)
        {
            var gap =
                place.Start >= word.End ? sentence.Folded[word.End..place.Start]
                : place.Stop <= word.Start ? sentence.Folded[place.Stop..word.Start]
                : "";
            if (gap is ", " or " and " or ", and " && NameOf(place) is not null)
            {
                return _bare.Only(sentence.Slice(word), provinces)?.Slug;
            }
        }

        return null;
    }

    private string? ProvinceOf(PlaceFinding found)
    {
        var place = places.Find(found.Slug);
        while (place is { Level: not "province", Parent: { } parent })
        {
            place = places.Find(parent);
        }

        return place?.Slug;
    }

    private string? NameOf(PlaceFinding found)
    {
        var place = places.Find(found.Slug);
        if (place is { IsCounty: true, IsRegistered: false })
        {
            return BareCountyNames.NameOf(place);
        }

        // "Haixi Prefecture … Haixi"
        const string Prefecture = " Prefecture";
        if (place is { Level: "prefecture" } && found.Text.EndsWith(Prefecture, StringComparison.OrdinalIgnoreCase))
        {
            var bare = found.Text[..^Prefecture.Length];
            return bare.Contains(' ', StringComparison.Ordinal) ? null : bare;
        }

        // one that no list holds: "Nansha New Area"
        var kind = place is null
            ? Array.Find(s_kinds, kind => found.Text.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
            : null;
        return kind is null ? null : found.Text[..^kind.Length];
    }
}
