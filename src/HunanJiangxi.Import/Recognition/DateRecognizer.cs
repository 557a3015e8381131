using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Dates of either language.</summary>
internal sealed class DateRecognizer(BuiltInVocabulary vocabulary)
{
    private readonly ChineseDateRecognizer _chinese = new(vocabulary.Zh);
    private readonly EnglishDateRecognizer _english = new(vocabulary.En);

    public IReadOnlyList<DateFinding> Find(string folded, string text, Language language, DateOnly? reference) =>
        language == Language.Zh ? _chinese.Find(folded, text, reference) : _english.Find(folded, text, reference);
}
