using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// An instrument right before a participle: "the Border Policing Agreement signed in 2020", "a memorandum on the
/// fund, signed on February 14,"; "the signing of the agreement" is read as any verb and its object.
/// </summary>
internal sealed class EnglishAttachedAgreement(LanguageVocabulary words, AgreementNames names)
{
    private const int Reach = 120;

    private static readonly string[] s_subjects =
    [
        " the two ",
        " the three ",
        " the four ",
        " both ",
        " they ",
        " the cities ",
        " the counties ",
        " the provinces ",
        " the districts ",
        " the sides ",
    ];

    private readonly EnglishNounPhrase _phrase = new(words);

    public IEnumerable<AgreementReading> Read(Sentence sentence, PhraseMatch<string> verb)
    {
        if (!words.Words("participle").TryMatchAt(sentence.Folded, verb.Start, sentence.Folded.Length, out _))
        {
            yield break;
        }

        var head = HeadEnd(sentence.Folded, verb.Start);
        foreach (var name in sentence.Names)
        {
            var inner = sentence.Text[(name.Start + 1)..(name.End - 1)].Trim(' ', ',', '.');
            if (name.End == head && names.IsInstrument(inner))
            {
                yield return new AgreementReading(inner, names.KindOf(inner), name.Start, name.End) { IsNamed = true };
                yield break;
            }
        }

        if (Plain(sentence, verb, head) is { } plain)
        {
            yield return plain;
        }
    }

    private AgreementReading? Plain(Sentence sentence, PhraseMatch<string> verb, int head)
    {
        var folded = sentence.Folded;
        var from = Math.Max(0, verb.Start - Reach);
        foreach (var noun in words.Words("agreement-noun").Find(folded, from, verb.Start).Reverse())
        {
            if (sentence.IsInName(noun.Start))
            {
                continue;
            }

            var stop = noun.End >= head ? head : Math.Min(head, _phrase.ComplementEnd(sentence, noun.End));
            var isOfSides = stop != head && IsOfSides(sentence, noun.End, head);
            if (stop != head && !isOfSides)
            {
                continue;
            }

            stop = head;

            var start = _phrase.SubjectOf(folded, from, noun.Start);
            var name = sentence.Text[start..stop].Trim();
            if (words.Words("agreement-noun").IsWhole(Folding.Fold(name)) && EnglishPurpose.IsNew(folded, start))
            {
                return new AgreementReading(name, names.KindOf(name), start, stop) { IsBare = true };
            }

            return
                name.Length < 8
                || EnglishPurpose.IsOfDay(folded, start)
                || words.Words("agreement-noun").IsWhole(Folding.Fold(name))
                || names.IsRefused(name)
                ? null
                : new AgreementReading(name, names.KindOf(name), start, stop) { IsPurposed = isOfSides };
        }

        return null;
    }

    // "the agreement between Liling and Pingxiang, signed in May": named by its parties alone
    private static bool IsOfSides(Sentence sentence, int noun, int head) =>
        sentence.Folded.AsSpan(noun, head - noun) is var gap
        && gap.StartsWith(" between ")
        && gap.IndexOfAny(",;:") < 0
        && sentence.Found.Places.Count(place => place.Start > noun && place.Stop <= head) > 1;

    // without the comma and "which was", "that were first" before the participle
    private int HeadEnd(string folded, int verb)
    {
        var at = verb;
        while (words.Words("participle-lead").EndingAt(folded, at, 16) is { } lead)
        {
            at = lead.Start;
        }

        at = at == verb ? RelativeClause(folded, verb) : at;
        at = at == verb ? ReducedClause(folded, verb) : at;
        while (at > 0 && (folded[at - 1] is ' ' or ','))
        {
            at--;
        }

        return at;
    }

    // "under a framework agreement the two cities signed on Wednesday": where that clause begins
    private int ReducedClause(string folded, int verb)
    {
        const int Longest = 90;
        const int LongestSubject = 40;
        if (words.Words("agreement-noun").Last(folded, Math.Max(0, verb - Longest), verb) is not { } noun)
        {
            return verb;
        }

        foreach (var subject in s_subjects)
        {
            var from = Math.Max(noun.End, verb - LongestSubject);
            var gap = folded.AsSpan(from, verb - from);
            var at = gap.LastIndexOf(subject);
            if (at >= 0 && gap[at..].IndexOfAny(",;.:") < 0 && gap[at..].Count(' ') <= 5)
            {
                return from + at;
            }
        }

        return verb;
    }

    // "the agreement, which the forestry bureaus signed": the clause whose subject stands before the verb
    private static int RelativeClause(string folded, int verb)
    {
        const int Longest = 80;
        var from = Math.Max(0, verb - Longest);
        var clause = Math.Max(
            folded.LastIndexOf(" which ", verb, verb - from, StringComparison.Ordinal),
            folded.LastIndexOf(" that ", verb, verb - from, StringComparison.Ordinal)
        );
        return clause < 0 || folded.AsSpan(clause, verb - clause).IndexOfAny(",;") >= 0 ? verb : clause;
    }
}
