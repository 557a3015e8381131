using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Reading;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>An article cut into sentences, with what all recognizers ask for.</summary>
internal sealed class ReadingContext
{
    public required Article Article { get; init; }

    public required string FoldedTitle { get; init; }

    public required LanguageVocabulary Words { get; init; }

    public required PlaceNames Places { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The programme that the text is about, null when it names none.</summary>
    public required string? Programme { get; init; }

    public Language Language => Article.Language;

    public PartialDate? Published => Article.Metadata.Published;

    /// <summary>Whether it names the zone, or counties of it from both provinces.</summary>
    public bool IsAboutZone => Programme is "demonstration-zone" or "border-exchange" || _spansBorder.Value;

    /// <summary>Whether most places it names lie in the two provinces: a report on others may name the zone in passing.</summary>
    public bool IsMostlyHere => _mostlyHere.Value;

    private readonly Lazy<bool> _spansBorder;

    private readonly Lazy<bool> _mostlyHere;

    public ReadingContext()
    {
        _spansBorder = new Lazy<bool>(SpansBorder);
        _mostlyHere = new Lazy<bool>(MostlyHere);
    }

    private bool MostlyHere()
    {
        var (here, elsewhere) = (0, 0);
        foreach (var found in Sentences.SelectMany(static sentence => sentence.Found.Places))
        {
            if (Places.Find(found.Slug) is { } place)
            {
                var isHere = Places.IsWithin(place, "hunan") || Places.IsWithin(place, "jiangxi");
                (here, elsewhere) = isHere ? (here + 1, elsewhere) : (here, elsewhere + 1);
            }
        }

        return here >= elsewhere;
    }

    private bool SpansBorder()
    {
        var counties = Sentences
            .SelectMany(static sentence => sentence.Found.Places)
            .Select(place => Places.Find(place.Slug))
            .Where(static place => place is { IsZoneCounty: true })
            .ToList();
        return counties.Exists(county => Places.IsWithin(county!, "hunan"))
            && counties.Exists(county => Places.IsWithin(county!, "jiangxi"));
    }

    /// <summary>The fields that a stretch of a sentence speaks of, most often named first.</summary>
    public IReadOnlyList<string> FieldsOf(Sentence sentence, Span span)
    {
        var named = Words
            .Fields.Find(sentence.Folded, span.Start, span.End)
            .Select(static match => match.Value)
            .ToList();
        return named.Count < 2
            ? named
            :
            [
                .. named
                    .CountBy(static field => field)
                    .OrderByDescending(static count => count.Value)
                    .Take(3)
                    .Select(static count => count.Key),
            ];
    }
}

/// <summary>Reads one kind of fact out of an article.</summary>
internal interface IFactRecognizer
{
    IEnumerable<Domain.Proposals.ReadProposal> Find(ReadingContext context);
}
