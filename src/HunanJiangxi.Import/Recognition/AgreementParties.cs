using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Who concluded an instrument, by the places that the sentence, its names or earlier sentences give.</summary>
internal sealed class AgreementParties(LanguageVocabulary words)
{
    private static readonly string[] BothProvinces = ["hunan", "jiangxi"];

    public IReadOnlyList<string> Of(
        ReadingContext context,
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        AgreementReading reading,
        EarlierSentences before
    )
    {
        var own = InSentence(sentence, mentions, reading);
        if (own.Count >= 2)
        {
            return own;
        }

        var isProvinces = words.Words("anaphora-provinces").IsIn(sentence.Folded);
        if (isProvinces && context.IsAboutZone && context.Programme is not null)
        {
            return BothProvinces;
        }

        if (before.Parties(sentence, reading.VerbStart) is { } earlier)
        {
            return earlier;
        }

        var named = InName(sentence, reading);
        return named.Count > own.Count ? named : own;
    }

    // the parties stand before the verb in its own clause or the one before, or after 与 / "with" / "between"
    private IReadOnlyList<string> InSentence(
        Sentence sentence,
        IReadOnlyList<Mention> mentions,
        AgreementReading reading
    )
    {
        var folded = sentence.Folded;
        var from = sentence.IsChinese ? sentence.ClauseAt(reading.VerbStart).Start : reading.PreviousVerbEnd;
        var own = Before(from, reading.VerbStart);
        if (own.Count == 0 && !sentence.IsChinese)
        {
            own = Before(0, reading.VerbStart);
        }

        if (own.Count == 0 && sentence.IsChinese && sentence.ClauseIndexAt(reading.VerbStart) is > 0 and var index)
        {
            own = Before(sentence.Clauses[index - 1].Start, reading.VerbStart);
        }

        if (own.Count == 0)
        {
            own = Bodies(sentence, mentions, reading.VerbStart);
        }

        if (own.Count > 0 && words.Words("vague-party").IsIn(folded, own[^1].Place.Stop, reading.VerbStart))
        {
            return [];
        }

        var after = sentence.IsChinese
            ? []
            : mentions
                .Where(mention =>
                    mention.CanBeParty
                    && mention.Place.Start > reading.VerbEnd
                    && FollowsLink(folded, HeadOf(sentence, mention.Place))
                )
                .ToList();
        return [.. own.Concat(after).Select(static mention => mention.Place.Slug).Distinct(StringComparer.Ordinal)];

        List<Mention> Before(int start, int end) =>
            [
                .. mentions.Where(mention =>
                    mention.CanBeParty
                    && mention.Place.Start >= start
                    && mention.Place.Stop <= end
                    && !IsLoneInName(mention.Place)
                ),
            ];

        // "the Jinggangshan Accord" is no word of Jinggangshan as a party
        bool IsLoneInName(PlaceFinding place) =>
            place.Start >= reading.Start && place.Stop <= reading.End && InName(sentence, reading).Count != 2;
    }

    // "Libraries in Changsha, Zhuzhou and Pingxiang signed": the list right before the verb
    private static List<Mention> Bodies(Sentence sentence, IReadOnlyList<Mention> mentions, int verb)
    {
        if (sentence.IsChinese)
        {
            return [];
        }

        var list = mentions.Where(mention => mention.Role == MentionRole.Venue && mention.Place.Stop <= verb).ToList();
        return
            list.Count >= 2 && sentence.Folded[list[^1].Place.Stop..verb].Trim() is "" or "have" or "has" or "jointly"
            ? list
            : [];
    }

    // 《攸县与莲花县跨界河流管护协议》
    private static List<string> InName(Sentence sentence, AgreementReading reading)
    {
        var named = sentence
            .Found.Places.Where(place => place.Start >= reading.Start && place.Stop <= reading.End)
            .Select(static place => place.Slug)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return named.Count == 2 ? named : [];
    }

    // "with Qingtian County and Jinyun County": what links the first of a list links all of it
    private static int HeadOf(Sentence sentence, PlaceFinding place)
    {
        var found = sentence.Found.Places;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Start == place.Start)
            {
                return found[PlaceList.First(sentence.Folded, found, i)].Start;
            }
        }

        return place.Start;
    }

    private static bool FollowsLink(string folded, int at)
    {
        var head = folded[Math.Max(0, at - 80)..at];
        return head.Contains("between ", StringComparison.Ordinal)
            || head.EndsWith("with ", StringComparison.Ordinal)
            || head.EndsWith("on behalf of ", StringComparison.Ordinal)
            || head.EndsWith("by ", StringComparison.Ordinal)
            || head.Contains(" by ", StringComparison.Ordinal);
    }
}
