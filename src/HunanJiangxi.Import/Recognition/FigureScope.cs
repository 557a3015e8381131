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
        var own = mentions.Read(sentence);
        var stop = quantity.Start;
        foreach (var start in Bounds(sentence, quantity))
        {
            var named = Named(own, start, stop);
            var zone = words.Words("whole-zone").Last(sentence.Folded, start, stop);
            if (zone is { } whole && Named(own, whole.Start + 1, stop).Count == 0)
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

    private static List<string> Named(IReadOnlyList<Mention> mentions, int start, int stop)
    {
        var named = new List<string>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var (place, role) = (mentions[i].Place, mentions[i].Role);
            var counts =
                place.Start >= start && place.Start < stop && (mentions[i].CanBeParty || role == MentionRole.Venue);
            if (counts && !named.Contains(place.Slug))
            {
                named.Add(place.Slug);
            }
        }

        return named;
    }

    // the ends of figures and clauses before the figure, nearest first
    private static List<int> Bounds(Sentence sentence, QuantityFinding quantity)
    {
        var bounds = new List<int> { 0 };
        foreach (var other in sentence.Found.Quantities)
        {
            if (other.Stop <= quantity.Start && other.UnitKind != "party" && !bounds.Contains(other.Stop))
            {
                bounds.Add(other.Stop);
            }
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Start <= quantity.Start && !bounds.Contains(clause.Start))
            {
                bounds.Add(clause.Start);
            }
        }

        bounds.Sort(static (one, other) => other.CompareTo(one));
        return bounds;
    }

    private static int EndAfter(Sentence sentence, QuantityFinding quantity)
    {
        var next = sentence.Found.Quantities.FirstOrDefault(other => other.Start >= quantity.Stop);
        var comma = sentence.Folded.IndexOfAny([',', ';'], quantity.Stop);
        return Math.Min(next?.Start ?? sentence.Folded.Length, comma < 0 ? sentence.Folded.Length : comma);
    }
}
