using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Instruments that stand before their verb: 《甲协议》于6月签署; 首轮补偿协议签订以来; 会议宣读了《甲公约》,各县共同签署.
/// </summary>
internal sealed class ChineseAgreementSubject(LanguageVocabulary words, AgreementNames names)
{
    private const int Gap = 16;
    private const int LongestName = 40;

    public IEnumerable<AgreementReading> Read(Sentence sentence, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        var endsClause = EndsClause(folded, verb.End);
        if (!endsClause && !IsSince(folded, verb.End))
        {
            yield break;
        }

        var clause = sentence.ClauseAt(verb.Start);
        var own = Named(sentence, clause.Start, verb.Start, verb.Value).ToList();
        foreach (var name in own.Where(name => verb.Start - name.End <= Gap))
        {
            yield return names.Named(sentence, name);
        }

        if (own.Count > 0)
        {
            yield break;
        }

        if (Unquoted(sentence, clause, verb) is { } plain)
        {
            yield return plain;
            yield break;
        }

        // the verb has no object of its own: the name of the clause before it
        var index = sentence.ClauseIndexAt(verb.Start);
        if (endsClause && index > 0 && !IsGeneral(folded, verb))
        {
            var before = sentence.Clauses[index - 1];
            if (!words.Words("agreement-verb").IsIn(folded, before.Start, before.End))
            {
                foreach (var name in Named(sentence, before.Start, before.End, null))
                {
                    yield return names.Named(sentence, name);
                }
            }
        }
    }

    private IEnumerable<Span> Named(Sentence sentence, int from, int to, string? verb) =>
        sentence.Names.Where(name =>
            name.Start >= from
            && name.End <= to
            && sentence.Folded[name.Start] == '《'
            && sentence.Folded[(name.Start + 1)..(name.End - 1)] is var inner
            && (names.IsInstrument(inner) || (verb is not null && names.IsSigned(verb, inner)))
        );

    private AgreementReading? Unquoted(Sentence sentence, Span clause, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        var from = Math.Max(clause.Start, verb.Start - LongestName);
        if (
            words.Words("agreement-noun").Last(folded, from, verb.Start) is not { } noun
            || verb.Start - noun.End > Gap
            || words.Words("agreement-verb").IsIn(folded, from, noun.Start)
        )
        {
            return null;
        }

        foreach (var date in sentence.Found.Dates.Where(date => date.Stop <= noun.Start))
        {
            from = Math.Max(from, date.Stop);
        }

        var of = folded.LastIndexOf('的', noun.Start, noun.Start - from + 1);
        from = of >= from ? of + 1 : from;
        // 座谈会暨合作协议签约仪式
        var also = folded.LastIndexOf('暨', noun.Start, noun.Start - from + 1);
        from = also >= from ? also + 1 : from;
        // 10日在我市举行林业合作协议签订仪式
        from = words.Words("attending").Last(folded, from, noun.Start)?.End ?? from;
        var edges = words.Words("title-edge");
        while (
            from < noun.Start
            && (
                folded[from] is ' ' or '自' or '从'
                || edges.TryMatchAt(folded, from, noun.Start, out _)
                || words.Words("determiner").TryMatchAt(folded, from, noun.Start, out _)
                || words.Words("anaphora-2").TryMatchAt(folded, from, noun.Start, out _)
                || words.Words("attending").TryMatchAt(folded, from, noun.Start, out _)
            )
        )
        {
            from = Skipped(folded, from, noun.Start);
        }

        var own = AfterParties(sentence, from, noun.Start);
        var shortest = own > from ? 4 : 6;
        from = own;
        var name = sentence.Text[from..noun.End].Trim();
        return name.Length < shortest || name.AsSpan().IndexOfAny("《》、，：") >= 0 || names.IsRefused(name)
            ? null
            : new AgreementReading(name, names.KindOf(name), from, noun.End);
    }

    // 甲县与乙县跨境公交合作协议签约仪式: those who sign stand before the name of what they sign
    private int AfterParties(Sentence sentence, int from, int noun)
    {
        var folded = sentence.Folded;
        var (at, isJoined, sides) = (from, false, 0);
        while (at < noun && sentence.Found.Places.FirstOrDefault(place => place.Start == at) is { } place)
        {
            at = place.Stop;
            sides++;
            if (words.Words("town-body").TryMatchAt(folded, at, noun, out var body))
            {
                at = body.End;
            }

            if (at < noun && folded[at] is '与' or '和' or '同' or '、')
            {
                (at, isJoined) = (at + 1, true);
            }
        }

        if (sides < 2 || !isJoined)
        {
            return from;
        }

        if (words.Words("counted-together").TryMatchAt(folded, at, noun, out var together))
        {
            at = together.End;
        }

        return noun - at >= 2 ? at : from;
    }

    private int Skipped(string folded, int from, int end)
    {
        foreach (var list in (ReadOnlySpan<string>)["title-edge", "determiner", "anaphora-2", "attending"])
        {
            if (words.Words(list).TryMatchAt(folded, from, end, out var match))
            {
                return match.End;
            }
        }

        return from + 1;
    }

    // 通过, 发布 and the like say nothing of an instrument in another clause
    private bool IsGeneral(string folded, PhraseMatch<string> verb) =>
        words.Words("agreement-verb-weak").TryMatchAt(folded, verb.Start, folded.Length, out _)
        || verb.Value is "签约" or "达成";

    private static bool IsSince(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        return rest.StartsWith("以来") || rest.StartsWith("后") || rest.StartsWith("之后") || rest.StartsWith("至今");
    }

    private static bool EndsClause(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        if (rest.StartsWith("仪式") || rest.StartsWith("活动"))
        {
            return true;
        }

        rest = rest.TrimStart("了并成完毕功生效 ");
        return rest.IsEmpty || rest[0] is ',' or '。' or ';' or '、' or '!';
    }
}
