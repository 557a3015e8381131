namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Whether a stretch of a report on the zone tells of other regions only: a model to learn from, a comparison. What
/// they held or signed is not the zone's.
/// </summary>
internal static class Elsewhere
{
    private const int Lead = 30;

    public static bool Is(ReadingContext context, Sentence sentence, Span span)
    {
        if (!context.IsAboutZone || !context.IsMostlyHere)
        {
            return false;
        }

        // "Nationwide, …" tells of others; "an example nationwide" of the zone
        var words = context.Words;
        var isOutside =
            words.Words("elsewhere").IsIn(sentence.Folded, span.Start, span.End)
            || words.Words("elsewhere-lead").IsIn(sentence.Folded, span.Start, Math.Min(span.End, span.Start + Lead));
        foreach (var found in sentence.Found.Places)
        {
            if (!span.Holds(found.Start) || context.Places.Find(found.Slug) is not { } place)
            {
                continue;
            }

            if (context.Places.IsWithin(place, "hunan") || context.Places.IsWithin(place, "jiangxi"))
            {
                return false;
            }

            isOutside = true;
        }

        return isOutside
            && !context.Words.Words("zone-name").IsIn(sentence.Folded, span.Start, span.End)
            && !context.Words.Words("anaphora-2").IsIn(sentence.Folded, span.Start, span.End);
    }
}
