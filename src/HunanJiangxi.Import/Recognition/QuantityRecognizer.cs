using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Quantities of either language; figures that belong to a date are left to it.</summary>
internal sealed class QuantityRecognizer(BuiltInVocabulary vocabulary)
{
    private readonly ChineseQuantityRecognizer _chinese = new(vocabulary.Zh);
    private readonly EnglishQuantityRecognizer _english = new(vocabulary.En, vocabulary.Numbers);

    public IReadOnlyList<QuantityFinding> Find(
        string folded,
        string text,
        Language language,
        IReadOnlyList<DateFinding> dates
    ) => language == Language.Zh ? _chinese.Find(folded, text, dates) : _english.Find(folded, text, dates);
}
