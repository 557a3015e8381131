using System.Buffers;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Places by the names of the vocabulary; English names must be capitalised.</summary>
internal sealed partial class PlaceRecognizer(BuiltInVocabulary vocabulary)
{
    private static readonly SearchValues<string> Kinds = SearchValues.Create(
        [
            "County",
            "District",
            "New Area",
            "Prefecture",
            " county in ",
            " county of ",
            " district in ",
            " district of ",
        ],
        StringComparison.Ordinal
    );

    private readonly PlaceNamesakes _namesakes = new(vocabulary);
    private readonly CountiesOfProvinces _ofProvinces = new(vocabulary.Places);
    private readonly ChineseCountyRolls _rolls = new(vocabulary.Places);
    private readonly BareCountyNames _bare = new(vocabulary.Places);

    public IReadOnlyList<PlaceFinding> Find(string folded, string text, Language language)
    {
        var matches = Matches(folded, language);
        var found = new List<PlaceFinding>(matches.Count);
        foreach (var match in matches)
        {
            if (_namesakes.Meant(folded, match, matches, language) is { } place)
            {
                found.Add(Finding(match.Start, match.Length, text, place.Slug));
            }
        }

        if (language == Language.Zh)
        {
            AddCompounds(found, folded, text);
        }
        else
        {
            AddUnlisted(found, folded, text);
        }

        _ofProvinces.AddTo(found, folded, text);
        if (language == Language.En)
        {
            _bare.AddTo(found, folded, text);
            EnglishTowns.AddTo(found, folded, text);
            PartnersAbroad.AddTo(found, folded, text);
        }
        else
        {
            _rolls.AddTo(found, folded, text);
        }

        return found;
    }

    private List<PhraseMatch<PlaceEntry[]>> Matches(string folded, Language language)
    {
        var matches = new List<PhraseMatch<PlaceEntry[]>>();
        foreach (var match in vocabulary.Places.Of(language).Find(folded))
        {
            if (match.Value.Length > 0 && (language == Language.Zh || char.IsUpper(folded[match.Start])))
            {
                matches.Add(match);
            }
        }

        return matches;
    }

    private static PlaceFinding Finding(int start, int length, string text, string slug) =>
        new(start, length, text.Substring(start, length), slug);

    // 醴湘合作, 通平修三县: one place a letter
    private void AddCompounds(List<PlaceFinding> found, string folded, string text)
    {
        var listed = found.Count;
        foreach (var compound in vocabulary.Compounds.Find(folded))
        {
            if (IsFree(found, compound.Start, compound.End))
            {
                var slugs = compound.Value.Places;
                found.AddRange(slugs.Select((slug, i) => Finding(compound.Start + i, 1, text, slug)));
            }
        }

        foreach (var (at, slug) in ProvinceLetters.Find(folded))
        {
            if (IsFree(found, at, at + 1))
            {
                found.Add(Finding(at, 1, text, slug));
            }
        }

        if (found.Count > listed)
        {
            found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    // "Huangpu New Area": named as a place by its last word, though the vocabulary does not hold it
    private static void AddUnlisted(List<PlaceFinding> found, string folded, string text)
    {
        if (folded.AsSpan().IndexOfAny(Kinds) < 0)
        {
            return;
        }

        foreach (Match match in Unlisted().Matches(folded))
        {
            if (IsFree(found, match.Index, match.Index + match.Length))
            {
                var slug = match.Value.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');
                found.Add(Finding(match.Index, match.Length, text, slug));
            }
        }

        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
    }

    private static bool IsFree(List<PlaceFinding> found, int start, int stop) =>
        !found.Exists(place => place.Start < stop && start < place.Stop);

    [GeneratedRegex(
        "\\b(?!The |This |That |Each |Every |Any |One |Another |Border |A |Business |Central |Financial |Historic |Economic )[A-Z][a-z']{2,14}(?: [A-Z][a-z']{2,14})? (?:County|District|New Area|Prefecture|county(?= (?:in|of) [A-Z])|district(?= (?:in|of) [A-Z]))\\b(?! Econom)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Unlisted();
}
