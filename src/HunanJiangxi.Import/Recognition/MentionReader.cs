using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Tells parties from venues, stops, parents, comparisons and parts of names.</summary>
internal sealed class MentionReader(LanguageVocabulary words, PlaceNames places)
{
    private readonly HyphenatedPair _pairs = new(words);
    private readonly ListedPlace _listed = new(words, places);
    private readonly MeetingSides _meetings = new(words, places);
    private readonly ParentPlace _parents = new(words, places);
    private readonly EnglishAid _aid = new(words);

    /// <summary>The places of the sentence with their roles; worked out once for all who ask.</summary>
    public IReadOnlyList<Mention> Read(Sentence sentence) => sentence.Mentions ??= Roles(sentence);

    private List<Mention> Roles(Sentence sentence)
    {
        var found = sentence.Found.Places;
        var mentions = new List<Mention>(found.Count);
        var hasPartyVerb = words.Words("party-verb").IsIn(sentence.Folded) || _listed.AreNamed(sentence);
        for (var i = 0; i < found.Count; i++)
        {
            mentions.Add(new Mention(found[i], RoleOf(sentence, found, i, hasPartyVerb)));
        }

        return _meetings.Sides(sentence, mentions, hasPartyVerb);
    }

    private bool Follows(string folded, PlaceFinding place, string list)
    {
        var at = SkipBlank(folded, place.Stop);
        return at < folded.Length && words.Words(list).TryMatchAt(folded, at, folded.Length, out _);
    }

    private MentionRole RoleOf(Sentence sentence, IReadOnlyList<PlaceFinding> found, int index, bool hasPartyVerb)
    {
        var place = found[index];
        var folded = sentence.Folded;
        if (_pairs.IsAtWork(folded, found, index))
        {
            return MentionRole.Party;
        }

        if (
            sentence.IsInName(place.Start)
            || IsInOrganisation(folded, WholeOf(found, index))
            || Dateline.Holds(folded, place)
            || Dateline.HoldsChinese(folded, place)
        )
        {
            return MentionRole.Name;
        }

        if (_parents.Is(folded, found, index))
        {
            return MentionRole.Parent;
        }

        var first = _parents.SkipAppended(folded, found, PlaceList.First(folded, found, index), index);
        var last = PlaceList.Last(folded, found, index);
        var head = found[first].Start;
        if ((IsOnLine(sentence, place) && !_listed.IsGroup(folded, found, index)) || IsEndOfLine(folded, place, head))
        {
            return MentionRole.Name;
        }

        if (IsCompared(folded, place, head, found[last].Stop) || IsOutreach(sentence, head, place.Stop))
        {
            return MentionRole.Comparison;
        }

        if (!IsOwnCrew(folded, place, head) && IsOriginOfOthers(folded, head, found[last].Stop))
        {
            return MentionRole.Name;
        }

        if (
            _aid.Gives(sentence, place, found[first].Start, found[last].Stop)
            || _aid.IsHelped(folded, found[first].Start, found[last].Stop)
            || (IsCounty(place) && _listed.AreAcross(found, first, last))
        )
        {
            return MentionRole.Party;
        }

        if (IsVenue(folded, found, first, last, index))
        {
            return MentionRole.Venue;
        }

        var isAtWork =
            ListedPlace.IsRoll(sentence)
            || (hasPartyVerb && (first < last || HasVerbNear(sentence, place) || _listed.AreNamed(sentence)))
            || _listed.IsWhole(folded, place)
            || _listed.IsOfBreakdown(sentence, place)
            || (
                first < last
                && (
                    _listed.TakesPart(folded, place, found[last].Stop)
                    || _listed.ActTogether(folded, found[first].Start, found[last].Stop)
                    || IsIntegrated(folded, head)
                )
            );
        return isAtWork ? MentionRole.Party : MentionRole.Neutral;
    }

    // "the integration of Changsha, Zhuzhou and Xiangtan", "the three counties of …"
    private bool IsIntegrated(string folded, int head) =>
        words.Language == Language.En && words.Words("integration-of").EndingAt(folded, head) is not null;

    // "the train between Jinggangshan and Shaoshan": a county of the zone may have its part in the line
    private bool IsEndOfLine(string folded, PlaceFinding place, int head) =>
        !IsZoneCounty(place) && words.Words("line-before").EndingAt(folded, head) is not null;

    // 与武汉、长沙等城市相比; 借鉴成都经验. "Ten counties such as Liuyang" are named for themselves
    private bool IsCompared(string folded, PlaceFinding place, int head, int stop)
    {
        if (_listed.IsLikewise(folded, head))
        {
            return true;
        }

        if (words.Words("comparison").EndingAt(folded, head) is { } before)
        {
            return !before.Value.Equals("such as", StringComparison.Ordinal)
                || (!IsZoneCounty(place) && !PlaceList.IsOfSides(folded, before.Start));
        }

        return words.Words("comparison-after").IsIn(folded, stop, Math.Min(folded.Length, stop + 8));
    }

    // 来自深圳、东莞的企业: where others come from, who take no part as places
    private bool IsOriginOfOthers(string folded, int head, int stop) =>
        words.Words("origin-before").EndingAt(folded, head) is not null
        && (
            words.Language == Language.En
            || words.Words("origin-of").IsIn(folded, stop, Math.Min(folded.Length, stop + 8))
        );

    // "teams from Xiangdong and Shangli": those who are sent by a county of the zone act for it
    private bool IsOwnCrew(string folded, PlaceFinding place, int head) =>
        places.Find(place.Slug) is { IsZoneCounty: true }
        && words.Language == Language.En
        && words.Words("crew-before").EndingAt(folded, head) is not null;

    private bool HasVerbNear(Sentence sentence, PlaceFinding place)
    {
        var clause = sentence.IsChinese ? sentence.ClauseAt(place.Start) : new Span(0, sentence.Folded.Length);
        return words.Words("party-verb").IsIn(sentence.Folded, clause.Start, clause.End)
            || (sentence.IsChinese && VerbFollows(sentence, clause));
    }

    // 甲县检察院、乙县检察院,联合签署: the comma parts the verb from a long subject
    private bool VerbFollows(Sentence sentence, Span clause)
    {
        var index = sentence.ClauseIndexAt(clause.Start) + 1;
        return index < sentence.Clauses.Count
            && sentence.Trimmed(sentence.Clauses[index]).Start is var at
            && at < sentence.Folded.Length
            && words.Words("joint-verb").TryMatchAt(sentence.Folded, at, sentence.Folded.Length, out _);
    }

    // 长株潭都市圈: what follows a compound of one-letter names follows each of them
    private static PlaceFinding WholeOf(IReadOnlyList<PlaceFinding> found, int index)
    {
        var last = index;
        while (last + 1 < found.Count && found[last].Length == 1 && found[last + 1].Start == found[last].Stop)
        {
            last++;
        }

        return found[index] with
        {
            Length = found[last].Stop - found[index].Start,
        };
    }

    // 湘雅医院江西医院, 浏阳市委书记, 萍乡(长沙)飞地
    private bool IsInOrganisation(string folded, PlaceFinding place)
    {
        if (_listed.IsAlone(folded, place))
        {
            return true;
        }

        if (Follows(folded, place, "still-the-place-after") || IsBody(folded, place))
        {
            return false;
        }

        // 浏阳花炮 is a product, 浏阳市花炮局 its city's own
        return _listed.IsFirm(folded, place)
            || Follows(folded, place, "place-not-after")
            || (folded[place.Stop - 1] is not ('市' or '县' or '区') && Follows(folded, place, "attribute-after"));
    }

    // 浏阳市人民医院与万载县人民医院签署: a county's own body acts for it
    private bool IsBody(string folded, PlaceFinding place) =>
        folded[place.Stop - 1] is '市' or '县' or '区' && Follows(folded, place, "body-after");

    // 井冈山—韶山, 遂川至桂东高速, Chengdu-Chongqing
    private static bool IsOnLine(Sentence sentence, PlaceFinding place)
    {
        var folded = sentence.Folded;
        var before = place.Start > 0 ? folded[place.Start - 1] : ' ';
        var after = place.Stop < folded.Length ? folded[place.Stop] : ' ';
        if (!sentence.IsChinese)
        {
            return (before == '-' && place.Start > 1 && char.IsLetter(folded[place.Start - 2]))
                || (after == '-' && place.Stop + 1 < folded.Length && char.IsLetter(folded[place.Stop + 1]));
        }

        return before is '-' or '至'
            || (after is '-' or '至' && place.Stop + 1 < folded.Length && Folding.IsHan(folded[place.Stop + 1]));
    }

    private bool IsVenue(string folded, IReadOnlyList<PlaceFinding> found, int first, int last, int index)
    {
        var before = words.Words("venue-before").EndingAt(folded, found[first].Start);
        if (
            before is { } match
            && !IsPartOfWord(folded, match)
            && !PlaceList.HoldsCounties(folded, match)
            && !(first < last && _listed.Sign(folded, found[last].Stop))
        )
        {
            // one place is where a thing is held; several counties are where a thing is shared
            return match.Value is not ("in" or "在" or "于")
                || found.Skip(first).Take(last - first + 1).Count(IsZoneCounty) < 2
                || !IsZoneCounty(found[index])
                || Follows(folded, found[last], "venue-after");
        }

        if (_parents.IsHeldIn(folded, found, index))
        {
            return true;
        }

        return index == first
            && found[index].Stop < folded.Length
            && words
                .Words("venue-after")
                .TryMatchAt(folded, SkipBlank(folded, found[index].Stop), folded.Length, out _);
    }

    private bool IsCounty(PlaceFinding place) => places.Find(place.Slug) is { IsCounty: true };

    private bool IsZoneCounty(PlaceFinding place) => places.Find(place.Slug) is { IsZoneCounty: true };

    private static int SkipBlank(string folded, int at) =>
        at < folded.Length - 1 && folded[at] == ' ' ? at + 1 : Math.Min(at, folded.Length - 1);

    // 由于, 对于, 存在, 分布在: the last character alone is no preposition
    private static bool IsPartOfWord(string folded, PhraseMatch<string> match) =>
        match is { Length: 1, Start: > 0 }
        && folded[match.Start - 1] is '由' or '对' or '存' or '布' or '关' or '正' or '达' or '得' or '受';

    // 加强与长沙、南昌等城市的联系; expand cooperation with Changsha, Nanchang and other cities
    // 融入京津冀协同发展、雄安新区建设: a plan that others join
    private bool IsWiderPlan(Sentence sentence, int head, int stop) =>
        words.Words("wider-plan").TryMatchAt(sentence.Folded, stop, sentence.Folded.Length, out _)
        && words.Words("joins-wider").IsIn(sentence.Folded, sentence.ClauseAt(head).Start, head);

    private bool IsOutreach(Sentence sentence, int head, int stop)
    {
        var folded = sentence.Folded;
        var list = words.Words("outreach");
        if (sentence.IsChinese)
        {
            var at = head;
            if (at > 0 && folded[at - 1] is '与' or '同' or '和')
            {
                at--;
            }

            return list.EndingAt(folded, at, 8) is not null || IsWiderPlan(sentence, head, stop);
        }

        var tail = folded.AsSpan(stop, Math.Min(60, folded.Length - stop));
        return tail.Contains("and other cities", StringComparison.OrdinalIgnoreCase)
            && list.IsIn(folded, Math.Max(0, head - 140), head);
    }
}
