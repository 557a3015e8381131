using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Places by the names of the vocabulary; English names must be capitalised.</summary>
internal sealed class PlaceRecognizer(BuiltInVocabulary vocabulary)
{
    public IReadOnlyList<PlaceFinding> Find(string folded, string text, Language language)
    {
        var found = new List<PlaceFinding>();
        foreach (var match in vocabulary.Places.Of(language).Find(folded))
        {
            if (language == Language.En && !char.IsUpper(folded[match.Start]))
            {
                continue;
            }

            if (language == Language.Zh && IsShortNameOfSomethingElse(folded, match))
            {
                continue;
            }

            found.Add(
                new PlaceFinding(match.Start, match.Length, text.Substring(match.Start, match.Length), match.Value.Slug)
            );
        }

        return found;
    }

    // 莲花中学, 平江路, 和平南路: a short name inside the name of a street or school
    private bool IsShortNameOfSomethingElse(string folded, PhraseMatch<PlaceEntry> match) =>
        match.Length <= 3
        && match.Value.IsCounty
        && folded[match.End - 1] is not ('市' or '县' or '区')
        && match.End < folded.Length
        && vocabulary.Zh.Words("place-not-after").TryMatchAt(folded, match.End, folded.Length, out var next)
        && next.Value is "中学" or "小学" or "路" or "街道" or "医院" or "籍" or "站" or "山";
}
