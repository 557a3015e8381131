namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Patients in Pingjiang, Hunan, and in Tonggu, Jiangxi": what goes on in counties on both sides of the line is
/// theirs, though they stand where a venue does.
/// </summary>
internal static class CountiesAcross
{
    public static bool Holds(
        ReadingContext context,
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        Mention mention
    ) =>
        !sentence.IsChinese
        && mention.Role == MentionRole.Venue
        && context.IsAboutZone
        && !mentions.Any(static other => other.Role == MentionRole.Party)
        && HasCountyOf(context, "hunan", mentions)
        && HasCountyOf(context, "jiangxi", mentions)
        && sentence
            .Folded.AsSpan(0, FirstOfList(sentence, mention.Place))
            .EndsWith("in ", StringComparison.OrdinalIgnoreCase);

    private static bool HasCountyOf(ReadingContext context, string province, IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.Role == MentionRole.Venue
            && context.Places.Find(mention.Place.Slug) is { IsZoneCounty: true } place
            && context.Places.IsWithin(place, province)
        );

    private static int FirstOfList(Sentence sentence, PlaceFinding place)
    {
        var index = 0;
        while (sentence.Found.Places[index] != place)
        {
            index++;
        }

        return sentence.Found.Places[PlaceList.First(sentence.Folded, sentence.Found.Places, index)].Start;
    }
}
