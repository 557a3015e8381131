using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Papers that a text carries out and did not see signed: 根据《甲协议》, 落实某某合作框架协议. That one stands is told; when it
/// was signed is not.
/// </summary>
internal sealed class ChineseStandingAgreements(LanguageVocabulary words, AgreementNames names)
{
    /// <summary>So many characters a name without marks must have, to be more than "the agreement".</summary>
    private const int LeastName = 9;
    private const int LongestName = 40;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",。;:、《》的");

    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        var folded = sentence.Folded;
        foreach (var verb in words.Words("agreement-standing").Find(folded))
        {
            if (sentence.IsInName(verb.Start))
            {
                continue;
            }

            var reading = Marked(sentence, verb.End) ?? Plain(sentence, verb);
            if (reading is not null)
            {
                yield return reading with
                {
                    VerbStart = verb.Start,
                    VerbEnd = verb.End,
                    IsStanding = true,
                };
            }
        }
    }

    // 根据两市《甲协议》
    private AgreementReading? Marked(Sentence sentence, int from)
    {
        const int Gap = 8;
        var name = sentence.Names.FirstOrDefault(name => name.Start >= from);
        return
            name.Length > 0
            && name.Start - from <= Gap
            && sentence.Folded[name.Start] == '《'
            && sentence.Folded.AsSpan(from, name.Start - from).IndexOfAny(s_breaks) < 0
            && names.IsInstrument(sentence.Folded[(name.Start + 1)..(name.End - 1)])
            ? names.Named(sentence, name)
            : null;
    }

    private AgreementReading? Plain(Sentence sentence, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        var limit = Math.Min(sentence.ClauseAt(verb.Start).End, verb.End + LongestName);
        if (
            words.Words("agreement-noun-framework").First(folded, verb.End, limit) is not { } noun
            || noun.End - verb.End < LeastName
            || folded.AsSpan(verb.End, noun.Start - verb.End).IndexOfAny(s_breaks) >= 0
            || words.Words("agreement-verb").IsIn(folded, verb.End, noun.Start)
            || words.Words("determiner").TryMatchAt(folded, verb.End, limit, out _)
            || words.Words("anaphora-2").TryMatchAt(folded, verb.End, limit, out _)
        )
        {
            return null;
        }

        var name = sentence.Text[verb.End..noun.End];
        return names.IsRefused(name) ? null : new AgreementReading(name, names.KindOf(name), verb.End, noun.End);
    }
}
