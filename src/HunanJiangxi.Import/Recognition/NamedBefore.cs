using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Jiashan County … Jiashan has signed": a county outside the register that an English article names in full is meant
/// by its bare name as well.
/// </summary>
internal sealed class NamedBefore(PlaceNames places)
{
    private static readonly string[] s_kinds = [" County", " District", " New Area", " City"];

    public void Spread(IReadOnlyList<Sentence> sentences)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in sentences.SelectMany(static sentence => sentence.Found.Places))
        {
            if (NameOf(place) is { } name)
            {
                known.TryAdd(name, place.Slug);
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        foreach (var sentence in sentences)
        {
            var again = CapitalWords
                .Of(sentence.Folded)
                .Where(word =>
                    known.ContainsKey(sentence.Folded[word.Start..word.End])
                    && CapitalWords.IsFree(sentence.Found.Places, word)
                    && !CapitalWords.IsPartOfName(sentence.Folded, word, sentence.Found.Places)
                )
                .Select(word => new PlaceFinding(
                    word.Start,
                    word.Length,
                    sentence.Slice(word),
                    known[sentence.Folded[word.Start..word.End]]
                ))
                .ToList();
            if (again.Count > 0)
            {
                sentence.Found = sentence.Found with
                {
                    Places = [.. sentence.Found.Places.Concat(again).OrderBy(static place => place.Start)],
                };
            }
        }
    }

    private string? NameOf(PlaceFinding found)
    {
        var place = places.Find(found.Slug);
        if (place is { IsCounty: true, IsRegistered: false })
        {
            return BareCountyNames.NameOf(place);
        }

        // one that no list holds: "Nansha New Area"
        var kind = place is null
            ? Array.Find(s_kinds, kind => found.Text.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
            : null;
        return kind is null ? null : found.Text[..^kind.Length];
    }
}
