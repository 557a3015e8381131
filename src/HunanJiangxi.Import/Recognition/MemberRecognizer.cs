using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The places that take part. A county of the zone is one wherever the text names it for itself; any other place only
/// where the sentence shows it at work with others.
/// </summary>
internal sealed class MemberRecognizer(MentionReader mentions) : IFactRecognizer
{
    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var best = new Dictionary<string, (Sentence Sentence, Mention Mention)>(StringComparer.Ordinal);
        foreach (var sentence in context.Sentences)
        {
            foreach (var mention in mentions.Read(sentence))
            {
                if (!mention.CanBeParty)
                {
                    continue;
                }

                var isBetter =
                    !best.TryGetValue(mention.Place.Slug, out var known)
                    || (known.Mention.Role == MentionRole.Neutral && mention.Role == MentionRole.Party);
                if (isBetter)
                {
                    best[mention.Place.Slug] = (sentence, mention);
                }
            }
        }

        foreach (var (slug, (sentence, mention)) in best)
        {
            var place = context.Places.Find(slug) ?? new PlaceEntry { Slug = slug, En = [mention.Place.Text] };
            if (Counts(context, place, mention))
            {
                yield return Propose(context, place, sentence, mention);
            }
        }
    }

    private static bool Counts(ReadingContext context, PlaceEntry place, Mention mention) =>
        mention.Role == MentionRole.Party || (place.IsZoneCounty && context.IsAboutZone);

    private static ReadProposal Propose(ReadingContext context, PlaceEntry place, Sentence sentence, Mention mention)
    {
        var clause = sentence.Trimmed(sentence.ClauseAt(mention.Place.Start));
        var content = new MemberContent(place.Slug, place.NameZh, place.NameEn)
        {
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, clause),
        };
        var confidence = Confidence.Of(
            (mention.Role == MentionRole.Party, 0.2m),
            (place.IsRegistered, 0.1m),
            (place.IsZoneCounty && context.IsAboutZone, 0.1m),
            (!place.IsRegistered, -0.1m)
        );
        return new ReadProposal(content, sentence.Start + clause.Start, clause.Length, confidence);
    }
}
