using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Under the agreement, called the Upper River Pact, …": an instrument that a sentence names without telling how it
/// was signed.
/// </summary>
internal sealed class EnglishCalledAgreement(LanguageVocabulary words, AgreementNames names)
{
    private const int Longest = 100;
    private const int Before = 48;
    private const int LeastName = 24;

    private static readonly SearchValues<string> s_leads = SearchValues.Create(
        [" called ", " titled ", " entitled ", " named ", " dubbed ", " known as "],
        StringComparison.Ordinal
    );

    private readonly EnglishNounPhrase _phrase = new(words);

    /// <summary>The instruments that the sentence calls by their names, and those it says are carried out.</summary>
    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        if (Called(sentence) is { } called)
        {
            yield return called;
        }

        foreach (var name in sentence.Names)
        {
            if (StandsUnder(sentence.Folded, name.Start))
            {
                var inner = sentence.Text[(name.Start + 1)..(name.End - 1)].Trim(' ', ',', '.');
                if (inner.Length >= LeastName && names.IsInstrument(inner))
                {
                    yield return Named(inner, name.Start, name.End, name.Start) with
                    {
                        IsNamed = true,
                        IsStanding = true,
                    };
                }
            }
        }
    }

    // "under the “Framework Agreement on …”": told as in force, by its full name
    private bool StandsUnder(string folded, int start)
    {
        var head = folded.AsSpan(0, start).TrimEnd();
        head = head.EndsWith(" the", StringComparison.OrdinalIgnoreCase) ? head[..^4] : head;
        return words.Words("agreement-stands").EndingAt(folded, head.Length) is not null;
    }

    private AgreementReading? Called(Sentence sentence)
    {
        var folded = sentence.Folded;
        var lead = folded.AsSpan().IndexOfAny(s_leads);
        if (lead <= 0)
        {
            return null;
        }

        var head = folded.AsSpan(0, lead).TrimEnd(", ").Length;
        if (
            words.Words("agreement-noun").EndingAt(folded, head) is null
            || words.Words("agreement-not-yet").IsIn(folded, Math.Max(0, head - Before), head)
        )
        {
            return null;
        }

        var start = folded.IndexOf(' ', lead + 1) + 1;
        start += folded.AsSpan(start).StartsWith("as ", StringComparison.Ordinal) ? 3 : 0;
        start += folded.AsSpan(start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        foreach (var quoted in sentence.Names)
        {
            if (quoted.Start == start)
            {
                var inner = sentence.Text[(quoted.Start + 1)..(quoted.End - 1)].Trim(' ', ',', '.');
                return Named(inner, quoted.Start, quoted.End, lead) with { IsNamed = true };
            }
        }

        return Plain(sentence, start, lead);
    }

    private AgreementReading? Plain(Sentence sentence, int start, int lead)
    {
        var folded = sentence.Folded;
        if (start >= folded.Length || !char.IsUpper(folded[start]))
        {
            return null;
        }

        var end = Math.Min(folded.Length, start + Longest);
        if (
            words.Words("agreement-noun").First(folded, start, end) is not { } noun
            || folded.AsSpan(start, noun.Start - start).IndexOfAny(",;.") >= 0
        )
        {
            return null;
        }

        var stop = _phrase.ComplementEnd(sentence, noun.End);
        return Named(sentence.Text[start..stop].Trim(), start, stop, lead);
    }

    private AgreementReading Named(string name, int start, int end, int lead) =>
        new(name, names.KindOf(name), start, end) { VerbStart = lead, VerbEnd = lead };
}
