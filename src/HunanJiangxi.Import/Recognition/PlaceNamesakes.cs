using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Which place a name means where several bear it, or none: by the province and city words near it, else the
/// register's own place.
/// </summary>
internal sealed class PlaceNamesakes(BuiltInVocabulary vocabulary)
{
    // how far a province or city may stand from the name that it decides on
    private const int Near = 40;

    private readonly Dictionary<string, PhraseMatcher<string>> _before = Phrases(
        vocabulary,
        static place => place.NotAfter
    );

    private readonly Dictionary<string, PhraseMatcher<string>> _after = Phrases(
        vocabulary,
        static place => place.NotBefore
    );

    public PlaceEntry? Meant(
        string folded,
        PhraseMatch<PlaceEntry[]> match,
        IReadOnlyList<PhraseMatch<PlaceEntry[]>> all,
        Language language
    )
    {
        var first = match.Value[0];
        if (
            IsKind(folded, match, first)
            || IsPartOfWord(folded, match, first, language)
            || (IsWeak(folded, match, first) && !IsListed(match, all))
        )
        {
            return null;
        }

        if (match.Value.Length == 1 && first.Elsewhere.Count == 0)
        {
            return first;
        }

        var near = NearSlugs(match, all);
        if (near.Count == 0 || near.Exists(slug => IsAround(first, slug)))
        {
            return first;
        }

        return match.Value.FirstOrDefault(place => near.Exists(slug => IsAround(place, slug) && IsTelling(first, slug)))
            ?? (near.Exists(first.Elsewhere.Contains) ? null : first);
    }

    // 结为友好区县: districts and counties, not the district of that name
    private static bool IsKind(string folded, PhraseMatch<PlaceEntry[]> match, PlaceEntry place) =>
        !place.IsRegistered && match.End < folded.Length && folded[match.End] == '县' && folded[match.End - 1] == '区';

    // 莲花小学, 平江路, 兴修水利: the letters of a short name in another word
    private bool IsPartOfWord(string folded, PhraseMatch<PlaceEntry[]> match, PlaceEntry place, Language language)
    {
        var isShort =
            language == Language.En
                ? match.Length <= (place.Pinyin?.Length ?? 0)
                : match.Length <= 3 && folded[match.End - 1] is not ('市' or '县' or '区');
        if (!place.IsCounty || !isShort)
        {
            return false;
        }

        var before = _before.GetValueOrDefault(place.Slug);
        if (before?.EndingAt(folded, match.Start, 8) is not null)
        {
            return true;
        }

        var after = SkipBlank(folded, match.End);
        return after < folded.Length && IsSomethingElse(folded, after, place, vocabulary.Of(language));
    }

    private bool IsSomethingElse(string folded, int after, PlaceEntry place, LanguageVocabulary words) =>
        !words.Words("still-the-place-after").TryMatchAt(folded, after, folded.Length, out _)
        && (
            words.Words("something-else-after").TryMatchAt(folded, after, folded.Length, out _)
            || (_after.GetValueOrDefault(place.Slug)?.TryMatchAt(folded, after, folded.Length, out _) ?? false)
        );

    private static int SkipBlank(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool IsWeak(string folded, PhraseMatch<PlaceEntry[]> match, PlaceEntry place) =>
        place.Weak.Count > 0
        && place.Weak.Exists(name => folded.AsSpan(match.Start, match.Length).Equals(name, StringComparison.Ordinal));

    // "Jian, Pingxiang and Yichun"
    private static bool IsListed(PhraseMatch<PlaceEntry[]> match, IReadOnlyList<PhraseMatch<PlaceEntry[]>> all)
    {
        foreach (var other in all)
        {
            var gap = other.Start >= match.End ? other.Start - match.End : match.Start - other.End;
            if (other.Start != match.Start && gap is >= 0 and <= 6)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> NearSlugs(PhraseMatch<PlaceEntry[]> match, IReadOnlyList<PhraseMatch<PlaceEntry[]>> all)
    {
        var near = new List<string>();
        foreach (var other in all)
        {
            var gap = other.Start >= match.End ? other.Start - match.End : match.Start - other.End;
            // the same name again tells nothing of what it means
            if (!ReferenceEquals(other.Value, match.Value) && gap is >= 0 and <= Near)
            {
                near.Add(other.Value[0].Slug);
            }
        }

        return near;
    }

    private bool IsAround(PlaceEntry place, string slug) =>
        place.Slug != slug && vocabulary.Places.IsWithin(place, slug);

    // Hunan beside Luxi says nothing: the zone lies in both provinces, and the register's Luxi in one of them
    private static bool IsTelling(PlaceEntry first, string slug) =>
        !first.IsRegistered || slug is not ("hunan" or "jiangxi");

    private static Dictionary<string, PhraseMatcher<string>> Phrases(
        BuiltInVocabulary vocabulary,
        Func<PlaceEntry, List<string>> words
    ) =>
        vocabulary
            .Places.All.Where(place => words(place).Count > 0)
            .ToDictionary(
                static place => place.Slug,
                place => ProgrammePattern.Matcher(words(place)),
                StringComparer.Ordinal
            );
}
