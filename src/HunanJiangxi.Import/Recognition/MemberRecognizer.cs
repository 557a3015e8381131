using System.Globalization;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The places that take part. A county of the zone is one wherever the text names it for itself; any other place only
/// where a sentence shows it at work with others, or the next one does under "the three counties".
/// </summary>
internal sealed class MemberRecognizer(MentionReader mentions, AgreementNames names) : IFactRecognizer
{
    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var best = new Dictionary<string, (Sentence Sentence, Mention Mention)>(StringComparer.Ordinal);
        var meant = new List<(Sentence Sentence, Mention Mention)>();
        IReadOnlyList<Mention> before = [];
        Sentence? sentenceBefore = null;
        var rows = PairedRows.Of(context.Sentences);
        foreach (var sentence in context.Sentences)
        {
            var read = mentions.Read(sentence);
            foreach (var mention in read)
            {
                if (CountiesAcross.Holds(context, sentence, read, mention))
                {
                    Keep(best, sentence, mention with { Role = MentionRole.Neutral });
                }
                else if (mention.CanBeParty)
                {
                    Keep(best, sentence, mention);
                }
            }

            foreach (var place in rows.Contains(sentence) ? sentence.Found.Places : OfInstruments(context, sentence))
            {
                Keep(best, sentence, new Mention(place, MentionRole.Party));
            }

            meant.AddRange(MeantProvinces(context, sentence).Select(mention => (sentence, mention)));
            if (sentenceBefore is not null)
            {
                meant.AddRange(
                    Meant(context, sentence, read, sentenceBefore, before).Select(mention => (sentenceBefore, mention))
                );
            }

            if (read.Count > 0)
            {
                (before, sentenceBefore) = (read, sentence);
            }
        }

        foreach (var (sentence, mention) in TitleSides.Of(context, mentions))
        {
            Keep(best, sentence, mention);
        }

        AddOwn(context, best);
        foreach (var (sentence, mention) in meant)
        {
            // what is named for itself proves more than what a later word goes back to
            if (!best.TryGetValue(mention.Place.Slug, out var known) || !Counts(context, known.Mention))
            {
                best[mention.Place.Slug] = (sentence, mention);
            }
        }

        foreach (var (slug, (sentence, mention)) in best)
        {
            var place = context.Places.Find(slug) ?? new PlaceEntry { Slug = slug, En = [mention.Place.Text] };
            if (Counts(context, mention))
            {
                yield return Propose(context, place, sentence, mention);
            }
        }
    }

    private static void Keep(
        Dictionary<string, (Sentence Sentence, Mention Mention)> best,
        Sentence sentence,
        Mention mention
    )
    {
        var isBetter =
            !best.TryGetValue(mention.Place.Slug, out var known)
            || (known.Mention.Role == MentionRole.Neutral && mention.Role == MentionRole.Party);
        if (isBetter)
        {
            best[mention.Place.Slug] = (sentence, mention);
        }
    }

    // 《攸县与莲花县跨界河流管护协议》: the two whom an instrument names are its parties
    private IEnumerable<PlaceFinding> OfInstruments(ReadingContext context, Sentence sentence)
    {
        foreach (var name in sentence.Names.Where(name => sentence.Folded[name.Start] == '《'))
        {
            var sides = sentence
                .Found.Places.Where(place =>
                    name.Holds(place.Start) && context.Places.Find(place.Slug) is { Level: not "province" }
                )
                .ToList();
            if (
                sides.DistinctBy(static side => side.Slug).Count() == 2
                && names.IsInstrument(sentence.Folded[(name.Start + 1)..(name.End - 1)])
            )
            {
                foreach (var side in sides)
                {
                    yield return side;
                }
            }
        }
    }

    // "… collected in Liuyang, shredded in Shangli and refined in Yuanzhou. The three signed …"
    private static IEnumerable<Mention> Meant(
        ReadingContext context,
        Sentence sentence,
        IReadOnlyList<Mention> own,
        Sentence last,
        IReadOnlyList<Mention> before
    )
    {
        if (own.Any(static mention => mention.CanBeParty) || !context.Words.Words("party-verb").IsIn(sentence.Folded))
        {
            return [];
        }

        var named = before.DistinctBy(static mention => mention.Place.Slug).ToList();
        var sides = named.FindAll(mention =>
            mention.Role is MentionRole.Party or MentionRole.Neutral or MentionRole.Venue
            && (
                context.Places.Find(mention.Place.Slug) is { Level: not "province" }
                || (mention.CanBeParty && NamedByKind.IsSmall(context, last, mention.Place))
            )
        );
        // provinces are meant where they stand for themselves and nothing below them does
        var isWide = sides.Count < 2 && !sentence.IsChinese && !context.IsAboutZone;
        sides = isWide ? named.FindAll(static mention => mention.CanBeParty) : sides;
        if (sides.Count < 2 || sides.Count > (sentence.IsChinese ? 4 : 9))
        {
            return [];
        }

        var list = context.Words.Words($"anaphora-{sides.Count.ToString(CultureInfo.InvariantCulture)}");
        return list.IsIn(sentence.Folded)
            ? sides.Select(static mention => mention with { Role = MentionRole.Party })
            : [];
    }

    // 两省签署, "the two provinces signed": of the zone's provinces, in a text about the zone
    private static IEnumerable<Mention> MeantProvinces(ReadingContext context, Sentence sentence)
    {
        var folded = sentence.Folded;
        var words = context.Words;
        if (
            !context.IsAboutZone
            || words.Words("anaphora-provinces").First(folded, 0, folded.Length) is not { } word
            || !(LeadsClause(sentence, word) || Sign(words, sentence, word))
        )
        {
            return [];
        }

        var text = sentence.Text.Substring(word.Start, word.Length);
        return ((string[])["hunan", "jiangxi"]).Select(slug => new Mention(
            new PlaceFinding(word.Start, word.Length, text, slug),
            MentionRole.Party
        ));
    }

    // "The two provinces recommended …": at the head of a sentence they act
    private static bool LeadsClause(Sentence sentence, PhraseMatch<string> provinces) =>
        !sentence.IsChinese
            ? provinces is { Start: 0, Length: > 14 }
                && sentence.Folded.AsSpan(provinces.End).StartsWith(" ", StringComparison.Ordinal)
                && !sentence.Folded.AsSpan(provinces.End).StartsWith(" of ", StringComparison.Ordinal)
            : provinces.Length >= 4
                && sentence.Trimmed(sentence.ClauseAt(provinces.Start)).Start == provinces.Start
                && provinces.End < sentence.Folded.Length
                && sentence.Folded[provinces.End] is not ('的' or '之');

    private static bool Sign(LanguageVocabulary words, Sentence sentence, PhraseMatch<string> provinces) =>
        words.Words("agreement-verb").First(sentence.Folded, provinces.End, sentence.Folded.Length) is { } verb
        && verb.Start - provinces.End <= (sentence.IsChinese ? 4 : 16)
        && !sentence.Folded.AsSpan(0, provinces.Start).EndsWith(" of ", StringComparison.Ordinal);

    // a county's own report names itself in the title and says 我县, "our county", from then on
    private void AddOwn(ReadingContext context, Dictionary<string, (Sentence Sentence, Mention Mention)> best)
    {
        if (OwnReport.PlaceOf(context) is { } own)
        {
            AddReporter(context, best, own);
            return;
        }

        var titled = context
            .Places.Of(context.Language)
            .Find(context.FoldedTitle)
            .Where(static match => match.Value is [{ IsZoneCounty: true }, ..])
            .Select(static match => match.Value[0].Slug)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (titled is not [var slug])
        {
            return;
        }

        foreach (var sentence in context.Sentences)
        {
            if (context.Words.Words("own-county").First(sentence.Folded, 0, sentence.Folded.Length) is { } word)
            {
                var text = sentence.Text.Substring(word.Start, word.Length);
                var place = new PlaceFinding(word.Start, word.Length, text, slug);
                Keep(best, sentence, new Mention(place, MentionRole.Party));
                return;
            }
        }
    }

    // 本报讯 …我市与株洲市签署: the paper's own city takes part where it works with another
    private void AddReporter(
        ReadingContext context,
        Dictionary<string, (Sentence Sentence, Mention Mention)> best,
        PlaceEntry own
    )
    {
        foreach (var sentence in context.Sentences)
        {
            if (OwnReport.WordIn(context, sentence, own) is { } word && IsWithAnother(context, sentence, own, word))
            {
                var text = sentence.Text.Substring(word.Start, word.Length);
                var place = new PlaceFinding(word.Start, word.Length, text, own.Slug);
                Keep(best, sentence, new Mention(place, MentionRole.Party));
                return;
            }
        }
    }

    private bool IsWithAnother(ReadingContext context, Sentence sentence, PlaceEntry own, PhraseMatch<string> word) =>
        context.Words.Words("party-verb").IsIn(sentence.Folded)
        && mentions
            .Read(sentence)
            .Any(mention =>
                mention.CanBeParty
                && sentence.ClauseAt(word.Start).Holds(mention.Place.Start)
                && mention.Place.Slug != own.Slug
                && context.Places.Find(mention.Place.Slug) is { } other
                && !context.Places.IsWithin(own, other.Slug)
                && !context.Places.IsWithin(other, own.Slug)
            );

    private static bool Counts(ReadingContext context, Mention mention) =>
        mention.Role == MentionRole.Party
        || (context.IsAboutZone && context.Places.Find(mention.Place.Slug) is { IsZoneCounty: true });

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
