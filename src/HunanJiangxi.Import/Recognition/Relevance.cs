using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether a text is about cooperation at all; one that is not gives nothing.</summary>
internal static class Relevance
{
    public static bool IsAboutCooperation(
        LanguageVocabulary words,
        PlaceNames places,
        string foldedTitle,
        IReadOnlyList<Sentence> sentences
    )
    {
        var list = words.Words("cooperation");
        var inTitle = list.IsIn(foldedTitle);
        var hits = 0;
        foreach (var sentence in sentences)
        {
            hits += list.Find(sentence.Folded).Count();
            if (hits >= 3 || (inTitle && hits >= 1))
            {
                return !IsInvestmentOnly(words, foldedTitle, sentences);
            }
        }

        return hits > 0
            && (
                NamesZone(words, foldedTitle, sentences)
                || SpansBorder(places, sentences)
                || (words.Language == Domain.Values.Language.En && PairsPlaces(words, places, sentences))
                || (hits > 1 && words.Language == Domain.Values.Language.En && JoinsPlaces(words, places, sentences))
            );
    }

    // "Shanghai has been paired with four counties in Kashgar": one such word between two places is enough
    private static bool PairsPlaces(LanguageVocabulary words, PlaceNames places, IReadOnlyList<Sentence> sentences) =>
        sentences.Any(sentence =>
            sentence.Found.Places.Count > 1
            && words.Words("ties").First(sentence.Folded, 0, sentence.Folded.Length) is { } tie
            && sentence.Found.Places[0].Start < tie.Start
            && sentence.Found.Places.Any(place =>
                place.Start > tie.Start
                && places.Find(sentence.Found.Places[0].Slug) is { } one
                && places.Find(place.Slug) is { } other
                && !places.IsWithin(one, other.Slug)
                && !places.IsWithin(other, one.Slug)
            )
        );

    // "Zhuhai and Zhongshan inked a deal": a short English report needs two such words, one of them where two places
    // stand side by side, neither of them in the other; or a whole list of places
    private static bool JoinsPlaces(LanguageVocabulary words, PlaceNames places, IReadOnlyList<Sentence> sentences) =>
        sentences.Any(sentence =>
            sentence.Found.Places.Count > 1
            && (sentence.Found.Places.Count > 3 || words.Words("cooperation").IsIn(sentence.Folded))
            && sentence
                .Found.Places.Zip(sentence.Found.Places.Skip(1))
                .Any(pair =>
                    pair.First.Slug != pair.Second.Slug
                    && places.Find(pair.First.Slug) is { } one
                    && places.Find(pair.Second.Slug) is { } other
                    && !places.IsWithin(one, other.Slug)
                    && !places.IsWithin(other, one.Slug)
                )
        );

    // 对湘赣边区域合作示范区建设具有重要意义: a short report that names the zone is told for its sake
    private static bool NamesZone(LanguageVocabulary words, string foldedTitle, IReadOnlyList<Sentence> sentences)
    {
        const int Short = 30;
        var list = words.Words("zone-full-name");
        return sentences.Count <= Short
            && (list.IsIn(foldedTitle) || sentences.Any(sentence => list.IsIn(sentence.Folded)));
    }

    // 我县两大招商项目集中签约: firms that come to one county sign with it, and no county works with another
    private static bool IsInvestmentOnly(
        LanguageVocabulary words,
        string foldedTitle,
        IReadOnlyList<Sentence> sentences
    )
    {
        const int Many = 3;
        if (words.Language != Domain.Values.Language.Zh || !words.Words("investment-news").IsIn(foldedTitle))
        {
            return false;
        }

        var list = words.Words("cooperation");
        var other = sentences.Sum(sentence =>
            list.Find(sentence.Folded).Count(word => !words.Words("mere-signing").IsWhole(word.Value))
        );
        return other < Many && !list.Find(foldedTitle).Any(word => !words.Words("mere-signing").IsWhole(word.Value));
    }

    // one word of cooperation is enough where both provinces of the zone, or counties in them, are named
    private static bool SpansBorder(PlaceNames places, IReadOnlyList<Sentence> sentences)
    {
        var (hunan, jiangxi) = (false, false);
        foreach (var found in sentences.SelectMany(static sentence => sentence.Found.Places))
        {
            if (places.Find(found.Slug) is { } place && (place.IsZoneCounty || place.Level == "province"))
            {
                hunan = hunan || places.IsWithin(place, "hunan");
                jiangxi = jiangxi || places.IsWithin(place, "jiangxi");
            }
        }

        return hunan && jiangxi;
    }
}
