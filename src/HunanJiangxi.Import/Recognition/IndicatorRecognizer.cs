using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Figures that measure the cooperation, its area or its members.</summary>
internal sealed class IndicatorRecognizer(LanguageVocabulary words, MentionReader mentions, PlaceNames places)
    : IFactRecognizer
{
    private readonly FigureFilter _filter = new(words);
    private readonly IndicatorMatcher _matcher = new(words);
    private readonly FigureName _names = new(words);
    private readonly FigureScope _scopes = new(words, mentions);
    private readonly TableFigures? _tables = words.Language == Language.Zh ? new(words) : null;
    private readonly FigureDate _dates = new(words);

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        var withdrawn = _filter.Withdrawn(context.Sentences);
        var told = new ToldFigures();
        var earlier = new EarlierSentences(words, places);
        OwnPlaces? own = null;
        for (var i = 0; i < context.Sentences.Count; i++)
        {
            var sentence = context.Sentences[i];
            foreach (var quantity in sentence.Found.Quantities)
            {
                own ??= OwnPlaces.Of(context, mentions);
                var scope = _scopes.Of(sentence, quantity, earlier);
                var indicator = _matcher.Match(context.Sentences, i, quantity, scope);
                if (
                    _filter.Refuses(sentence, quantity, indicator)
                    || withdrawn.Contains((quantity.Value, quantity.UnitCode))
                    || own.IsElsewhere(sentence, quantity)
                )
                {
                    continue;
                }

                var proposal = Propose(context, sentence, quantity, indicator, scope);
                if (told.IsNew((ReadingContent)proposal.Content, sentence))
                {
                    yield return proposal;
                }
            }

            earlier.Add(sentence, mentions.Read(sentence));
        }

        foreach (var (row, quantity, name) in _tables?.Find(context.Sentences) ?? [])
        {
            own ??= OwnPlaces.Of(context, mentions);
            var figure = own.IsElsewhere(row, quantity)
                ? null
                : Propose(context, row, quantity, null, _scopes.Of(row, quantity, earlier), name);
            if (figure is not null && told.IsNew((ReadingContent)figure.Content, row))
            {
                yield return figure;
            }
        }
    }

    private ReadProposal Propose(
        ReadingContext context,
        Sentence sentence,
        QuantityFinding quantity,
        IndicatorEntry? indicator,
        IReadOnlyList<string> scope,
        string? name = null
    )
    {
        var span = FigureName.Evidence(sentence, quantity);
        var qualifier = QualifierOf(quantity, indicator);
        var stated = _dates.Of(sentence, quantity);
        var content = new ReadingContent(
            name ?? _names.NameOf(sentence, quantity),
            quantity.Value,
            quantity.Unit,
            qualifier
        )
        {
            UnitCode = indicator?.Unit ?? quantity.UnitCode,
            Indicator = indicator?.Indicator,
            AsOf = stated?.ToString() ?? context.Published?.ToString(),
            Basis = stated is null ? AsOfBasis.DocumentDate : AsOfBasis.Stated,
            // a definition that is of one thing only says itself whom it measures
            Scope = indicator is { Scope: "" } ? [] : scope,
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
}
