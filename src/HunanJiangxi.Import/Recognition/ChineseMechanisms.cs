using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>已建立某某合作机制: what stands between parties without a paper.</summary>
internal sealed class ChineseMechanisms(LanguageVocabulary words, AgreementNames names)
{
    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        var folded = sentence.Folded;
        foreach (var verb in words.Words("mechanism-verb").Find(folded))
        {
            var clause = sentence.ClauseAt(verb.Start);
            var noun = words.Words("mechanism-noun").First(folded, verb.End, Math.Min(clause.End, verb.End + 24));
            var isIntent = words.Words("mechanism-not-yet").IsIn(folded, clause.Start, verb.Start);
            if (noun is not { } found || sentence.IsInName(verb.Start) || isIntent)
            {
                continue;
            }

            var start = names.SkipDeterminers(folded, verb.End, found.Start);
            var name = sentence.Text[start..found.End];
            if (name.Length >= 6 && name.AsSpan().IndexOfAny("、,") < 0)
            {
                yield return new AgreementReading(name, AgreementKind.Mechanism, start, found.End)
                {
                    VerbStart = verb.Start,
                    VerbEnd = verb.End,
                };
            }
        }
    }
}
