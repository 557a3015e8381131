using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Dates of either language.</summary>
internal sealed class DateRecognizer(BuiltInVocabulary vocabulary)
{
    // a day of publication outside of these years says nothing about "last year"
    private const int Earliest = 1600;
    private const int Latest = 2190;

    private readonly ChineseDateRecognizer _chinese = new(vocabulary.Zh.Dates);
    private readonly EnglishDateRecognizer _english = new(vocabulary.En.Dates);

    public IReadOnlyList<DateFinding> Find(
        string folded,
        string text,
        Language language,
        DateOnly? reference,
        DateMemory? memory = null
    )
    {
        var known = reference is { Year: >= Earliest and <= Latest } ? reference : null;
        return language == Language.Zh
            ? _chinese.Find(folded, text, known, memory ?? new())
            : _english.Find(folded, text, known, memory ?? new());
    }
}
