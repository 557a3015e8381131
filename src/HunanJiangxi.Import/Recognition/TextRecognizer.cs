using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What one line holds: dates, quantities and places, with their places in UTF-16 code units.</summary>
public sealed record RecognizedLine(
    IReadOnlyList<DateFinding> Dates,
    IReadOnlyList<QuantityFinding> Quantities,
    IReadOnlyList<PlaceFinding> Places
);

/// <summary>
/// Reads dates, quantities and places out of a line, without a document around it. Relative dates are resolved
/// against the reference date. Safe to use from several threads.
/// </summary>
public sealed class TextRecognizer
{
    private readonly DateRecognizer _dates;
    private readonly QuantityRecognizer _quantities;
    private readonly PlaceRecognizer _places;

    private TextRecognizer(BuiltInVocabulary vocabulary)
    {
        _dates = new DateRecognizer(vocabulary);
        _quantities = new QuantityRecognizer(vocabulary);
        _places = new PlaceRecognizer(vocabulary);
    }

    public static TextRecognizer WithBuiltInVocabulary() => new(BuiltInVocabulary.Instance);

    public RecognizedLine Recognize(string line, Language language, DateOnly referenceDate) =>
        Read(line, Folding.Fold(line), language, referenceDate, DateMemory.For(line));

    // 到2026年带动就业1.2万人: what stands under a date to come is a plan
    private static bool IsOfFuture(
        string folded,
        QuantityFinding quantity,
        IReadOnlyList<DateFinding> dates,
        DateOnly? reference
    )
    {
        var date = dates.LastOrDefault(date => date.Stop <= quantity.Start && date.Date is not null);
        return date is not null
            && date.Date!.Start > reference
            && date.End is null
            && folded.AsSpan(date.Stop, quantity.Start - date.Stop).IndexOfAny("。;!?)") < 0
            && quantity.Start - date.Stop < 90;
    }

    internal RecognizedLine Read(
        string line,
        string folded,
        Language language,
        DateOnly? referenceDate,
        DateMemory memory
    )
    {
        var dates = _dates.Find(folded, line, language, referenceDate, memory);
        var quantities = _quantities.Find(folded, line, language, dates);
        return new RecognizedLine(
            dates,
            [
                .. quantities.Select(quantity =>
                    IsOfFuture(folded, quantity, dates, referenceDate)
                        ? quantity with
                        {
                            Qualifier = Qualifier.Planned,
                        }
                        : quantity
                ),
            ],
            _places.Find(folded, line, language)
        );
    }
}
