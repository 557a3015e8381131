using System.Buffers;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What the words around a Chinese place or a list of places say of its part: a range that lists its places, officials
/// of several counties, a group joined by dashes, a firm that only bears a city's name.
/// </summary>
internal sealed class ListedPlace(LanguageVocabulary words, PlaceNames places)
{
    private const int Many = 3;

    private static readonly SearchValues<char> s_edges = SearchValues.Create("、,。;:等与和同及签(的 ");

    /// <summary>萍乡(长沙)飞地: alone in brackets, it is part of a name; several in brackets are a list.</summary>
    public bool IsAlone(string folded, PlaceFinding place) =>
        words.Language == Language.Zh
        && place.Start > 0
        && folded[place.Start - 1] == '('
        && (place.Stop >= folded.Length || folded[place.Stop] is not ('、' or ',' or '和' or '与'));

    /// <summary>浏阳—袁州—万载组团: joined by dashes, they are a group and no line.</summary>
    public bool IsGroup(string folded, IReadOnlyList<PlaceFinding> found, int index)
    {
        var last = index;
        while (
            last + 1 < found.Count
            && found[last + 1].Start - found[last].Stop is 1 or 2
            && folded[found[last].Stop] is '-' or '、'
        )
        {
            last++;
        }

        // 湘东—醴陵、上栗—浏阳等跨省合作园区
        var at = found[last].Stop;
        at += at < folded.Length && folded[at] == '等' ? 1 : 0;
        return at < folded.Length && words.Words("group-after").TryMatchAt(folded, at, folded.Length, out _);
    }

    // 来自泰和县、永新县等地的相关负责人: those who speak for several counties
    private bool SendsOfficials(string folded, int stop, PlaceFinding place) =>
        places.Find(place.Slug) is { Level: not "province" }
        && words.Words("sent-after").First(folded, stop, Math.Min(folded.Length, stop + 16)) is { } officials
        && folded.AsSpan(stop, officials.Start - stop).IndexOfAny(",。;") < 0
        && !words.Words("origin-of").IsIn(folded, stop, officials.Start);

    /// <summary>One of several that a range lists, or whose officials are there.</summary>
    public bool TakesPart(string folded, PlaceFinding place, int stop) =>
        words.Language == Language.Zh
        && (IsInRange(folded, place) || SendsOfficials(folded, stop, place) || AreCounted(folded, stop));

    // 江西萍乡、湖南株洲两地: named one by one and counted together
    private bool AreCounted(string folded, int stop) =>
        stop < folded.Length
        && words.Words("counted-together").TryMatchAt(folded, stop, folded.Length, out var count)
        && (count.End >= folded.Length || folded[count.End] != '的');

    /// <summary>"The 11 provinces are Hunan, …", "the six cities include …": those who were counted, one by one.</summary>
    public bool AreNamed(Sentence sentence) =>
        words.Language == Language.En
        && sentence.Found.Places.Count > 2
        && (
            (
                words.Words("counted-are").First(sentence.Folded, 0, sentence.Folded.Length) is { } named
                && sentence.Found.Quantities.Any(count =>
                    count.Start < named.Start
                    && count.Stop > named.Start
                    && sentence.Folded.AsSpan(0, count.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase)
                )
            ) || sentence.Found.Quantities.Any(count => AreIncluded(sentence, count))
        );

    // "nine cities in the region, including Shanghai, Hangzhou and Jiaxing"
    private static bool AreIncluded(Sentence sentence, QuantityFinding count)
    {
        const int Reach = 50;
        const string Including = "including ";
        if (count is not { UnitKind: "party", Value: > 2 })
        {
            return false;
        }

        var reach = Math.Min(sentence.Folded.Length - count.Stop, Reach);
        var at = sentence.Folded.IndexOf(Including, count.Stop, reach, StringComparison.Ordinal);
        return (at > 0 && sentence.Found.Places.Any(place => place.Start == at + Including.Length))
            || AreSetOff(sentence, count);
    }

    // "The eight cities - Shanghai, Dalian and … - were", "the three counties (Liling, …)"
    private static bool AreSetOff(Sentence sentence, QuantityFinding count)
    {
        const int Least = 3;
        const int AreSetOffWithin = 48;
        foreach (var mark in (ReadOnlySpan<string>)[" - ", " -- ", "--", " (", ": "])
        {
            var reach = Math.Min(sentence.Folded.Length - count.Stop, AreSetOffWithin);
            var at = sentence.Folded.AsSpan(count.Stop, reach).IndexOf(mark);
            if (at < 0 || sentence.Folded.AsSpan(count.Stop, at).IndexOfAny(",;:.") >= 0)
            {
                continue;
            }

            var found = sentence.Found.Places;
            var first = count.Stop + at + mark.Length;
            for (var i = 0; i < found.Count; i++)
            {
                if (found[i].Start == first)
                {
                    return PlaceList.Last(sentence.Folded, found, i) - i + 1 >= Least;
                }
            }
        }

        return false;
    }

    /// <summary>"Jiujiang and Huanggang will connect their buses": at the head of a sentence, they do it together.</summary>
    public bool ActTogether(string folded, int start, int stop) =>
        words.Language == Language.En
        && start == 0
        && stop + 1 < folded.Length
        && folded[stop] == ' '
        && words.Words("act-together").TryMatchAt(folded, stop + 1, folded.Length, out _);

    /// <summary>"the tourism bureaus in Qingpu, Wujiang and Jiashan have signed": those act whose bureaus do.</summary>
    public bool Sign(string folded, int stop)
    {
        if (words.Language != Language.En)
        {
            return false;
        }

        var rest = folded.AsSpan(stop).TrimStart();
        rest = rest.StartsWith("have ") ? rest[5..] : rest;
        rest = rest.StartsWith("jointly ") ? rest[8..] : rest;
        rest = rest.StartsWith("has ") ? rest[4..] : rest;
        rest = rest.StartsWith("recently ") ? rest[9..] : rest;
        var at = folded.Length - rest.Length;
        return at < folded.Length
            && (
                words.Words("agreement-verb").TryMatchAt(folded, at, folded.Length, out _)
                || (
                    words.Words("party-verb").TryMatchAt(folded, at, folded.Length, out var act)
                    && act.Value is not ("between" or "both" or "together" or "held their")
                )
            );
    }

    /// <summary>"Similar agreements exist between Chengdu and Chongqing": others, who are no part of this.</summary>
    public bool IsLikewise(string folded, int head) =>
        words.Language == Language.En
        && words.Words("likewise").First(folded, 0, head) is { } likewise
        && folded.AsSpan(likewise.End, head - likewise.End).IndexOfAny(",;") < 0;

    /// <summary>"Qingpu District, Wujiang District and Jiashan County": several counties together, of more than one province.</summary>
    public bool AreAcross(IReadOnlyList<PlaceFinding> found, int first, int last)
    {
        if (words.Language != Language.En || last - first + 1 < Many)
        {
            return false;
        }

        var (counties, province, isAcross) = (0, (string?)null, false);
        for (var i = first; i <= last; i++)
        {
            if (places.Find(found[i].Slug) is { IsCounty: true, IsZoneCounty: false } county)
            {
                var own = ProvinceOf(county);
                counties++;
                isAcross |= province is not null && own != province;
                province = own;
            }
        }

        return isAcross && counties >= Many;
    }

    private string? ProvinceOf(PlaceEntry place)
    {
        for (var at = place; at is not null; at = places.Find(at.Parent))
        {
            if (at.Level == "province")
            {
                return at.Slug;
            }
        }

        return null;
    }

    /// <summary>"Changsha, Zhuzhou, Xiangtan and Yueyang." below "Hunan province": nothing but the names of the members.</summary>
    public static bool IsRoll(Sentence sentence)
    {
        const int Least = 4;
        if (sentence.IsChinese || sentence.Found.Places.Count < Least)
        {
            return false;
        }

        var folded = sentence.Folded;
        var (at, others) = (0, 0);
        foreach (var place in sentence.Found.Places)
        {
            others += Others(folded.AsSpan(at, Math.Max(0, place.Start - at)));
            at = Math.Max(at, place.Stop);
        }

        return others + Others(folded.AsSpan(at)) <= 1;
    }

    // the words between the names; one that no list knows may be a place itself
    private static int Others(ReadOnlySpan<char> gap)
    {
        var count = 0;
        foreach (var range in gap.SplitAny(" ,.;:()"))
        {
            var word = gap[range];
            count +=
                word.IsEmpty || word is "and" or "city" or "cities" or "county" or "counties" or "districts" ? 0 : 1;
        }

        return count;
    }

    // 合作区范围涉及甲市、乙市、丙区
    private bool IsInRange(string folded, PlaceFinding place) =>
        places.Find(place.Slug) is { Level: not "province" } && words.Words("range-of").IsIn(folded, 0, place.Start);

    /// <summary>包括…萍乡市全境: a city with all that lies in it.</summary>
    public bool IsWhole(string folded, PlaceFinding place) =>
        words.Words("whole-after").TryMatchAt(folded, Math.Min(place.Stop, folded.Length - 1), folded.Length, out _)
        && words.Words("made-up-of").IsIn(folded, 0, place.Start);

    /// <summary>甲市18个,乙县22个,丙县20个: a sum by those who share in it.</summary>
    public bool IsOfBreakdown(Sentence sentence, PlaceFinding place) =>
        sentence is { IsChinese: true, Found: { Quantities.Count: >= Many, Places.Count: >= Many } }
        && IsCounted(sentence, place)
        && sentence.Found.Places.Count(other => IsCounted(sentence, other)) >= Many;

    private bool IsCounted(Sentence sentence, PlaceFinding place) =>
        places.Find(place.Slug) is { Level: not "province" }
        && sentence.Found.Quantities.Any(quantity =>
            quantity is { UnitKind: "count" } && quantity.NumberStart == place.Stop
        );

    /// <summary>深圳某某公司与…签约: a firm acts for itself.</summary>
    public bool IsFirm(string folded, PlaceFinding place)
    {
        if (
            place.Stop >= folded.Length
            || folded[place.Stop - 1] is '市' or '县' or '区' or '省'
            || places.Find(place.Slug) is { IsZoneCounty: true }
        )
        {
            return false;
        }

        var end = folded.AsSpan(place.Stop, Math.Min(14, folded.Length - place.Stop)).IndexOfAny(s_edges);
        return end > 1
            && words.Words("firm-end").EndingAt(folded, place.Stop + end) is { } firm
            && firm.Start > place.Stop;
    }
}
