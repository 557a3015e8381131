using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>"set up a joint patrol mechanism": a standing form of work between parties.</summary>
internal sealed class EnglishMechanisms(LanguageVocabulary words)
{
    private readonly EnglishNounPhrase _phrase = new(words);

    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        var folded = sentence.Folded;
        foreach (var verb in words.Words("mechanism-verb").Find(folded))
        {
            var noun = words.Words("mechanism-noun").First(folded, verb.End, Math.Min(folded.Length, verb.End + 70));
            var isIntent = words.Words("mechanism-not-yet").IsIn(folded, Math.Max(0, verb.Start - 20), verb.Start);
            if (noun is not { } found || isIntent)
            {
                continue;
            }

            var start = _phrase.SkipDeterminers(folded, verb.End, found.Start);
            var gap = folded.AsSpan(start, found.End - start);
            if (gap.IndexOfAny(",;\"“") < 0 && found.End - start >= 12)
            {
                yield return new AgreementReading(
                    sentence.Text[start..found.End],
                    AgreementKind.Mechanism,
                    start,
                    found.End
                )
                {
                    VerbStart = verb.Start,
                    VerbEnd = verb.End,
                };
            }
        }
    }
}
