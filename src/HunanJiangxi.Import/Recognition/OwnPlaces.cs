using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The places a text is about; a figure whose clause names only others is another region's.</summary>
internal sealed class OwnPlaces
{
    private readonly ReadingContext _context;
    private readonly PlaceNames _places;
    private readonly HashSet<string> _parties = new(StringComparer.Ordinal);
    private readonly bool _isZone;

    private OwnPlaces(ReadingContext context, MentionReader mentions)
    {
        _context = context;
        _places = context.Places;
        foreach (var mention in context.Sentences.SelectMany(mentions.Read))
        {
            if (mention.Role == MentionRole.Party)
            {
                _parties.Add(mention.Place.Slug);
            }
        }

        foreach (var (_, side) in TitleSides.Of(context, mentions))
        {
            _parties.Add(side.Place.Slug);
        }

        if (_parties.Count == 0 && context.IsAboutZone)
        {
            _parties.UnionWith(["hunan", "jiangxi"]);
        }

        _isZone = _parties.Any(slug => _places.Find(slug) is { IsZoneCounty: true });
    }

    public static OwnPlaces Of(ReadingContext context, MentionReader mentions) => new(context, mentions);

    public bool IsElsewhere(Sentence sentence, QuantityFinding quantity)
    {
        var clause = sentence.IsChinese ? sentence.ClauseAt(quantity.Start) : new Span(0, sentence.Text.Length);
        var named = sentence
            .Found.Places.Where(place =>
                clause.Holds(place.Start)
                && place.Start < quantity.Start
                && !sentence.IsInName(place.Start)
                && !IsWhereTold(sentence, place, quantity.Start)
                && !IsInJointName(sentence, place)
            )
            .ToList();
        if (!sentence.IsChinese && Elsewhere.Is(_context, sentence, clause))
        {
            return true;
        }

        return named.Count > 0 && _parties.Count > 0 && !named.Exists(IsOwn);
    }

    // "Announcing details in Beijing, the governor said …": where it was told
    private static bool IsWhereTold(Sentence sentence, PlaceFinding place, int until)
    {
        var folded = sentence.Folded;
        var head = folded.AsSpan(0, place.Start);
        return !sentence.IsChinese
            && (head.EndsWith(" in ") || head.EndsWith(" at "))
            && place.Stop < folded.Length
            && folded[place.Stop] is ','
            && folded.AsSpan(place.Stop, until - place.Stop) is var gap
            && (gap.Contains(" said ", StringComparison.Ordinal) || gap.Contains(" told ", StringComparison.Ordinal));
    }

    // "the Liling-Xiangdong Industrial Park": a thing that two places share bears their names
    private static bool IsInJointName(Sentence sentence, PlaceFinding place)
    {
        var folded = sentence.Folded;
        var end = place.Stop;
        while (
            !sentence.IsChinese
            && end + 1 < folded.Length
            && folded[end] == '-'
            && char.IsAsciiLetterUpper(folded[end + 1])
        )
        {
            for (end++; end < folded.Length && char.IsAsciiLetter(folded[end]); end++) { }
        }

        var isHyphened = end > place.Stop || (place.Start > 0 && folded[place.Start - 1] == '-');
        return isHyphened
            && !sentence.IsChinese
            && end + 1 < folded.Length
            && folded[end] == ' '
            && char.IsAsciiLetterUpper(folded[end + 1]);
    }

    private bool IsOwn(PlaceFinding found)
    {
        if (_places.Find(found.Slug) is not { } place || _parties.Contains(place.Slug) || place.IsZoneCounty)
        {
            return true;
        }

        // in a text about counties of the zone another county of the same province is a stranger
        var holds = _parties.Any(slug => _places.Find(slug) is { } party && _places.IsWithin(party, place.Slug));
        if (!_isZone && place.Level == "county" && _places.Find(place.Parent) is { Level: "province" } province)
        {
            // whose city is not known may lie in a party's city
            return holds
                || _parties.Any(slug => _places.Find(slug) is { } party && _places.IsWithin(party, province.Slug));
        }

        return holds || (!(_isZone && place.IsCounty) && _parties.Any(slug => _places.IsWithin(place, slug)));
    }
}
