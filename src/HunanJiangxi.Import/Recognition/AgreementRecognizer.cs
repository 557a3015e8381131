using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Instruments between parties that the text reports as concluded. Plans, reports, drafts, intents and agreements
/// still to be signed are none.
/// </summary>
internal sealed class AgreementRecognizer : IFactRecognizer
{
    private readonly LanguageVocabulary _words;
    private readonly AgreementNames _names;
    private readonly MentionReader _mentions;
    private readonly ChineseAgreementReader _chinese;
    private readonly EnglishAgreementReader _english;
    private readonly ChineseStandingAgreements _standing;
    private readonly PairingReader _pairings;
    private readonly AgreementDates _dates;
    private readonly AgreementParties _parties;

    public AgreementRecognizer(LanguageVocabulary words, MentionReader mentions, PlaceNames places)
    {
        var names = new AgreementNames(words);
        (_words, _names, _mentions) = (words, names, mentions);
        _chinese = new ChineseAgreementReader(words, names);
        _english = new EnglishAgreementReader(words, names);
        _standing = new ChineseStandingAgreements(words, names);
        _pairings = new PairingReader(words, places);
        _dates = new AgreementDates(words);
        _parties = new AgreementParties(words);
    }

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pairings = new Dictionary<string, ReadProposal>(StringComparer.Ordinal);
        var purposed = new List<ReadProposal>();
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var isPairingSigned = false;
        ReadProposal? bare = null;
        var before = new EarlierSentences(_words, context.Places);
        var lists = new ListedAgreements(_words, _names);
        lists.Begin(context.Article.Title);
        foreach (var sentence in context.Sentences)
        {
            var mentions = _mentions.Read(sentence);
            var readings = lists.Read(context.Article.Text, sentence) is { } listed
                ? [listed]
                : (sentence.IsChinese ? _chinese.Read(sentence) : _english.Read(sentence)).ToList();
            isPairingSigned = isPairingSigned || readings.Exists(NamesPairing);
            foreach (var pairing in _pairings.Read(context, sentence, mentions))
            {
                pairings.TryAdd(SidesOf(pairing), pairing);
            }

            foreach (var reading in readings.Concat(sentence.IsChinese ? _standing.Read(sentence) : []))
            {
                if (reading.IsBare)
                {
                    var isOwn =
                        AreParties(sentence, mentions, reading, before) && !IsElsewhere(context, sentence, reading);
                    bare ??= isOwn ? Propose(context, sentence, mentions, reading, before) : null;
                    continue;
                }

                var isTold =
                    IsElsewhere(context, sentence, reading)
                    || (known.Count > 0 && (IsToldAgain(sentence, reading) || before.IsPurposeTold(reading)))
                    || ((reading.IsStanding || IsShort(reading)) && IsKnown(known, reading.Name));
                if (isTold || !known.Add(Folding.Fold(reading.Name)))
                {
                    continue;
                }

                var proposal = Propose(context, sentence, mentions, reading, before);
                if (reading.IsPurposed && !IsFurther(sentence, reading))
                {
                    purposed.Add(proposal);
                    continue;
                }

                if (reading.Kind is not (AgreementKind.Mechanism or AgreementKind.Set) && !IsOfMany(reading))
                {
                    sides.Add(SidesOf(proposal));
                }

                yield return proposal;
            }

            before.Add(sentence, mentions);
        }

        // "signed an agreement to plan the area together … have signed a strategic agreement": one paper, named later
        foreach (
            var proposal in purposed.Where(proposal => SidesOf(proposal) is "" || !sides.Contains(SidesOf(proposal)))
        )
        {
            yield return proposal;
        }

        foreach (var pairing in pairings.Values.Where(_ => !isPairingSigned))
        {
            yield return pairing;
        }

        // 双方签署协议: a paper without a name is told where the text has no better one
        if (bare is not null && known.Count == 0 && pairings.Count == 0)
        {
            yield return bare;
        }
    }

    // the parties of an instrument; one alone tells nothing
    private static string SidesOf(ReadProposal proposal) =>
        proposal.Content is AgreementContent { Parties: { Count: > 1 } parties }
            ? string.Join('+', parties.Order(StringComparer.Ordinal))
            : "";

    // "reached preliminary agreements for closer ties": several papers, none of which is another's better name
    private bool IsOfMany(AgreementReading reading) =>
        _words.Language == Language.En
        && _words.Words("agreement-noun").First(reading.Name, 0, reading.Name.Length) is { } noun
        && noun.Value.EndsWith('s');

    // "they also signed an agreement to …", "another agreement was signed"
    private static bool IsFurther(Sentence sentence, AgreementReading reading) =>
        sentence.Folded.AsSpan(0, reading.VerbStart).TrimEnd().EndsWith("also", StringComparison.Ordinal)
        || sentence.Folded.AsSpan(0, reading.Start).TrimEnd().EndsWith("another", StringComparison.OrdinalIgnoreCase);

    // two places at work in the verb's own clause, or 双方, 两县: what a firm signs with its growers is none of theirs
    private bool AreParties(
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        AgreementReading reading,
        EarlierSentences before
    )
    {
        var clause = sentence.ClauseAt(reading.VerbStart);
        return mentions
                .Where(mention => mention.Role == MentionRole.Party && clause.Holds(mention.Place.Start))
                .DistinctBy(static mention => mention.Place.Slug)
                .Count() > 1
            || _words.Words("counted-together").IsIn(sentence.Folded, clause.Start, reading.VerbStart)
            || (!sentence.IsChinese && before.Parties(sentence, reading.VerbStart) is not null);
    }

    // 签署缔结友好城市协议: the paper by which they are paired is the pairing
    private bool NamesPairing(AgreementReading reading) =>
        _words.Language == Language.Zh && _words.Words("pairing-noun").IsIn(Folding.Fold(reading.Name));

    // (以下简称《协议》)
    private static bool IsShort(AgreementReading reading) => reading is { IsNamed: true, Name.Length: <= 4 };

    // 根据《框架协议》: short for the one whose signing was told
    private static bool IsKnown(HashSet<string> known, string name)
    {
        var folded = Folding.Fold(name);
        return known.Any(other => other.EndsWith(folded, StringComparison.Ordinal));
    }

    // 此次签订合作协议,标志着…; 共同签署相关合作协议,是…: what the text has told of already, by a shorter name
    private bool IsToldAgain(Sentence sentence, AgreementReading reading) =>
        sentence.IsChinese
        && !reading.IsNamed
        && reading.Kind != AgreementKind.Set
        && (
            _words.Words("this-time").EndingAt(sentence.Folded, Math.Min(reading.VerbStart, reading.Start)) is not null
            || _words.Words("aforesaid").EndingAt(sentence.Folded, reading.Start) is not null
        );

    private static bool IsElsewhere(ReadingContext context, Sentence sentence, AgreementReading reading) =>
        Elsewhere.Is(
            context,
            sentence,
            sentence.IsChinese ? sentence.ClauseAt(reading.VerbStart) : new Span(0, sentence.Folded.Length)
        );

    private ReadProposal Propose(
        ReadingContext context,
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        AgreementReading reading,
        EarlierSentences before
    )
    {
        var parties = _parties.Of(context, sentence, mentions, reading, before);
        var date = reading.IsStanding ? null : _dates.Signed(sentence, reading);
        var period = _dates.Period(sentence, reading);
        var span = Evidence(sentence, mentions, reading, date);
        var content = new AgreementContent(reading.Name, reading.Kind)
        {
            Signed = (date?.Date ?? (reading.IsStanding ? null : before.Date(sentence)))?.ToString(),
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            Parties = parties,
            PartiesStated = StatedParties(sentence, reading),
            InstrumentsStated = reading.Instruments,
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, new Span(reading.Start, reading.End)),
        };
        var confidence = Confidence.Of(
            (reading.IsNamed, 0.25m),
            (parties.Count > 0, 0.1m),
            (date is not null, 0.05m),
            (!reading.IsNamed && reading.Kind is not (AgreementKind.Set or AgreementKind.Mechanism), 0.15m),
            (reading.Kind == AgreementKind.Mechanism, -0.05m)
        );
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
    }

    private int? StatedParties(Sentence sentence, AgreementReading reading)
    {
        var counted = sentence.Found.Quantities.LastOrDefault(quantity =>
            quantity.UnitKind == "party" && quantity.Stop <= reading.VerbStart && reading.VerbStart - quantity.Stop < 40
        );
        // "institutions of the two provinces", 两省有关市县: not the two provinces themselves
        var isVague =
            counted is not null
            && (
                sentence.Folded.AsSpan(0, counted.Start).EndsWith("of the ")
                || _words.Words("vague-party").IsIn(sentence.Folded, counted.Stop, reading.VerbStart)
            );
        return counted is null || isVague || counted.Value > 1000 ? null : (int)counted.Value;
    }

    // from the parties, or the date where it goes before them, to the end of the instrument's clause
    private static Span Evidence(
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        AgreementReading reading,
        DateFinding? date
    )
    {
        if (!sentence.IsChinese)
        {
            return sentence.Trimmed(new Span(0, sentence.Text.Length));
        }

        var first = sentence.ClauseIndexAt(Math.Min(reading.VerbStart, reading.Start));
        var hasSubject = mentions.Any(mention => sentence.Clauses[first].Holds(mention.Place.Start));
        if (!hasSubject && first > 0)
        {
            first--;
        }

        if (date is not null)
        {
            first = Math.Min(first, sentence.ClauseIndexAt(date.Start));
        }

        var last = sentence.ClauseIndexAt(Math.Max(reading.End - 1, reading.VerbEnd - 1));
        return sentence.Trimmed(new Span(sentence.Clauses[first].Start, sentence.Clauses[last].End));
    }
}
