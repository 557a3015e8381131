using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Places by the names of the vocabulary; English names must be capitalised.</summary>
internal sealed partial class PlaceRecognizer(BuiltInVocabulary vocabulary)
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

        if (language == Language.En)
        {
            AddUnlisted(found, folded, text);
        }

        return found;
    }

    // "Huangpu New Area": named as a place by its last word, though the vocabulary does not hold it
    private static void AddUnlisted(List<PlaceFinding> found, string folded, string text)
    {
        foreach (Match match in Unlisted().Matches(folded))
        {
            if (!found.Exists(place => place.Start < match.Index + match.Length && match.Index < place.Stop))
            {
                var slug = match.Value.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');
                found.Add(new PlaceFinding(match.Index, match.Length, text.Substring(match.Index, match.Length), slug));
            }
        }

        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
    }

    [GeneratedRegex(
        "\\b(?!The |This |Each |Every |A )[A-Z][a-z']{2,14}(?: [A-Z][a-z']{2,14})? (?:County|District|New Area|Prefecture)\\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Unlisted();

    // 莲花中学, 平江路, 和平南路: a short name inside the name of a street or school
    private bool IsShortNameOfSomethingElse(string folded, PhraseMatch<PlaceEntry> match) =>
        match.Length <= 3
        && match.Value.IsCounty
        && folded[match.End - 1] is not ('市' or '县' or '区')
        && match.End < folded.Length
        && vocabulary.Zh.Words("place-not-after").TryMatchAt(folded, match.End, folded.Length, out var next)
        && next.Value is "中学" or "小学" or "路" or "街道" or "医院" or "籍" or "站" or "山";
}
