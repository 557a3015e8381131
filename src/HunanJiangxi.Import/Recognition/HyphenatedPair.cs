using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "the third Hunan-Guangdong Joint Meeting", "Guangdong-Fujian cooperation": the places joined by hyphens before what
/// they do together take part; those of a railway or a road are only its ends.
/// </summary>
internal sealed class HyphenatedPair(LanguageVocabulary words)
{
    private const int Reach = 70;

    public bool IsAtWork(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        if (words.Language != Language.En)
        {
            return false;
        }

        var (first, last) = (index, index);
        while (first > 0 && IsHyphen(folded, found[first - 1], found[first]))
        {
            first--;
        }

        while (last + 1 < found.Count && IsHyphen(folded, found[last], found[last + 1]))
        {
            last++;
        }

        var stop = found[last].Stop;
        if (first == last || IsZone(found, first, last) || stop >= folded.Length || folded[stop] == '-')
        {
            return false;
        }

        // "the development of the Guangdong-Hong Kong-Macao Greater Bay Area": a region's name
        if (folded.AsSpan(stop).StartsWith(" Greater Bay Area", StringComparison.Ordinal))
        {
            return false;
        }

        // "the coordinated development of the Beijing-Tianjin-Hebei region"
        if (words.Words("cooperation-of-pair").EndingAt(folded, found[first].Start) is not null)
        {
            return true;
        }

        var pair = words.Words("pair-of-cooperation").First(folded, stop, Math.Min(folded.Length, stop + Reach));
        return pair is { } work
            && folded.AsSpan(stop, work.Start - stop).IndexOfAny(",;:(") < 0
            && !words.Words("pair-of-line").IsIn(folded, stop, work.Start);
    }

    private static bool IsHyphen(string folded, PlaceFinding left, PlaceFinding right) =>
        right.Start == left.Stop + 1 && folded[left.Stop] == '-';

    // "Hunan-Jiangxi" is part of the zone's name
    private static bool IsZone(IReadOnlyList<PlaceFinding> found, int first, int last) =>
        last == first + 1 && found[first].Slug is "hunan" or "jiangxi" && found[last].Slug is "hunan" or "jiangxi";
}
