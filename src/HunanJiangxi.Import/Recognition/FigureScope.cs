using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Whom a figure measures: the places named nearest before it in its sentence (A县12家，B县8家), in English also right
/// after it; none where the sentence speaks of the zone or of nobody.
/// </summary>
internal sealed class FigureScope(LanguageVocabulary words, MentionReader mentions)
{
    public IReadOnlyList<string> Of(Sentence sentence, QuantityFinding quantity, EarlierSentences earlier)
    {
        var own = mentions
            .Read(sentence)
            .Where(static mention => mention.CanBeParty || mention.Role == MentionRole.Venue)
            .ToList();
        var stop = quantity.Start;
        foreach (var start in Bounds(sentence, quantity))
        {
            var named = Named(own, start, stop);
            var zone = words.Words("whole-zone").Last(sentence.Folded, start, stop);
            if (
                zone is { } whole
                && !own.Exists(mention => mention.Place.Start > whole.Start && mention.Place.Start < stop)
            )
            {
                return [];
            }

            if (named.Count > 0)
            {
                return named;
            }

            if (earlier.Parties(sentence, start, stop) is { } parties)
            {
                return parties;
            }

            if (
                !sentence.IsChinese
                && stop == quantity.Start
                && Named(own, quantity.Stop, EndAfter(sentence, quantity)) is { Count: > 0 } after
            )
            {
                return after;
            }

            stop = start;
        }

        return [];
    }

    private static List<string> Named(List<Mention> mentions, int start, int stop) =>
        [
            .. mentions
                .Where(mention => mention.Place.Start >= start && mention.Place.Start < stop)
                .Select(static mention => mention.Place.Slug)
                .Distinct(StringComparer.Ordinal),
        ];

    // the ends of figures and clauses before the figure, nearest first
    private static IEnumerable<int> Bounds(Sentence sentence, QuantityFinding quantity) =>
        sentence
            .Found.Quantities.Where(other => other.Stop <= quantity.Start && other.UnitKind != "party")
            .Select(static other => other.Stop)
            .Concat(sentence.Clauses.Select(static clause => clause.Start).Where(start => start <= quantity.Start))
            .Append(0)
            .Distinct()
            .OrderDescending();

    private static int EndAfter(Sentence sentence, QuantityFinding quantity)
    {
        var next = sentence.Found.Quantities.FirstOrDefault(other => other.Start >= quantity.Stop);
        var comma = sentence.Folded.IndexOfAny([',', ';'], quantity.Stop);
        return Math.Min(next?.Start ?? sentence.Folded.Length, comma < 0 ? sentence.Folded.Length : comma);
    }
}
