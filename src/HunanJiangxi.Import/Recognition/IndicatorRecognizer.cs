using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Figures that measure the cooperation, its area or its members.</summary>
internal sealed class IndicatorRecognizer(LanguageVocabulary words, MentionReader mentions) : IFactRecognizer
{
    private readonly FigureFilter _filter = new(words);
    private readonly IndicatorMatcher _matcher = new(words);
    private readonly FigureName _names = new(words);

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var withdrawn = _filter.Withdrawn(context.Sentences);
        var known = new HashSet<(decimal, string, string?)>();
        var own = OwnPlaces(context);
        foreach (var sentence in context.Sentences)
        {
            foreach (var quantity in sentence.Found.Quantities)
            {
                var indicator = _matcher.Match(sentence, quantity);
                if (
                    _filter.Refuses(sentence, quantity, indicator)
                    || withdrawn.Contains((quantity.Value, quantity.UnitCode))
                    || IsElsewhere(context, sentence, quantity, own)
                )
                {
                    continue;
                }

                var isNew =
                    known.Add((quantity.Value, UnitKey(quantity), indicator?.Indicator))
                    && (indicator is null || !known.Contains((quantity.Value, "", indicator.Indicator)));
                if (isNew)
                {
                    known.Add((quantity.Value, "", indicator?.Indicator));
                    yield return Propose(context, sentence, quantity, indicator);
                }
            }
        }
    }

    private static string UnitKey(QuantityFinding quantity) =>
        quantity.UnitCode is "noun" ? quantity.Unit.ToLowerInvariant() : quantity.UnitCode;

    private ReadProposal Propose(
        ReadingContext context,
        Sentence sentence,
        QuantityFinding quantity,
        IndicatorEntry? indicator
    )
    {
        var span = FigureName.Evidence(sentence, quantity);
        var qualifier = QualifierOf(quantity, indicator);
        var stated = StatedDate(sentence, quantity);
        var content = new ReadingContent(_names.NameOf(sentence, quantity), quantity.Value, quantity.Unit, qualifier)
        {
            UnitCode = indicator?.Unit ?? quantity.UnitCode,
            Indicator = indicator?.Indicator,
            AsOf = stated?.ToString() ?? context.Published?.ToString(),
            Basis = stated is null ? AsOfBasis.DocumentDate : AsOfBasis.Stated,
            Scope = indicator is null ? Scope(sentence, span) : [],
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, span),
        };
        var confidence = Confidence.Of(
            (indicator is not null, 0.3m),
            (quantity.UnitKind == "measure", 0.1m),
            (content.Fields.Count > 0, 0.05m),
            (quantity.UnitCode == "noun" && indicator is null, -0.1m)
        );
        return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
    }

    private static Qualifier QualifierOf(QuantityFinding quantity, IndicatorEntry? indicator) =>
        indicator?.Qualifier switch
        {
            "planned" => Qualifier.Planned,
            "at-most" when quantity.Qualifier is Qualifier.Exact => Qualifier.AtMost,
            _ => quantity.Qualifier,
        };

    // 截至2023年6月底: the clause's own date, where it stands before the figure
    private PartialDate? StatedDate(Sentence sentence, QuantityFinding quantity)
    {
        var date = sentence.Found.Dates.LastOrDefault(date =>
            date is { Date: not null } && date.Stop <= quantity.Start && !sentence.IsInName(date.Start)
        );
        var isAsOf = date is not null && words.Words("as-of").EndingAt(sentence.Folded, date.Start) is not null;
        return isAsOf ? date!.Date : null;
    }

    private IReadOnlyList<string> Scope(Sentence sentence, Span span) =>
        [
            .. mentions
                .Read(sentence)
                .Where(mention => mention.CanBeParty && span.Holds(mention.Place.Start))
                .Select(static mention => mention.Place.Slug)
                .Distinct(StringComparer.Ordinal),
        ];

    // the provinces, and all that lies in them, of the places that take part
    private HashSet<string> OwnPlaces(ReadingContext context)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in context.Sentences.SelectMany(mentions.Read))
        {
            if (mention.Role != MentionRole.Party)
            {
                continue;
            }

            for (
                var place = context.Places.Find(mention.Place.Slug);
                place is not null;
                place = context.Places.Find(place.Parent)
            )
            {
                own.Add(place.Slug);
            }
        }

        return own;
    }

    // a figure whose clause names only places that have no part in this is another region's
    private static bool IsElsewhere(
        ReadingContext context,
        Sentence sentence,
        QuantityFinding quantity,
        HashSet<string> own
    )
    {
        var clause = sentence.IsChinese ? sentence.ClauseAt(quantity.Start) : new Span(0, sentence.Text.Length);
        var places = sentence
            .Found.Places.Where(place =>
                clause.Holds(place.Start) && place.Start < quantity.Start && !sentence.IsInName(place.Start)
            )
            .ToList();
        if (!sentence.IsChinese && Elsewhere.Is(context, sentence, clause))
        {
            return true;
        }

        return places.Count > 0
            && own.Count > 0
            && places.TrueForAll(found =>
                context.Places.Find(found.Slug) is { } place
                && !own.Any(slug => context.Places.IsWithin(place, slug))
                && !own.Contains(place.Slug)
            );
    }
}
