using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether a name is that of an instrument, and of which kind.</summary>
internal sealed class AgreementNames(LanguageVocabulary words)
{
    private static readonly (string List, AgreementKind Kind)[] Kinds =
    [
        ("agreement-noun-framework", AgreementKind.Framework),
        ("agreement-noun-memorandum", AgreementKind.Memorandum),
        ("agreement-noun-declaration", AgreementKind.Declaration),
        ("agreement-noun-protocol", AgreementKind.Protocol),
    ];

    /// <summary>A name in 《》 or quotation marks that an instrument bears; a plan or a report bears none.</summary>
    public bool IsInstrument(string name)
    {
        var folded = Folding.Fold(name).Trim();
        if (IsRefused(folded))
        {
            return false;
        }

        if (words.Words("agreement-noun").EndingAt(folded, TrimBrackets(folded)) is not null)
        {
            return true;
        }

        // "Agreement on …", "Memorandum of Understanding for …"
        return words.Language == Domain.Values.Language.En
            && words.Words("agreement-noun").First(folded, 0, folded.Length) is { } noun
            && !words.Words("not-instrument").IsIn(folded, 0, noun.Start);
    }

    /// <summary>
    /// What parties signed under a name: 会签《…意见》, 签署《…共识》. The same words over a paper of one office say
    /// nothing of parties, so the verb must be one of signing.
    /// </summary>
    public bool IsSigned(string verb, string name)
    {
        const int ShortName = 4;
        var folded = Folding.Fold(name).Trim();
        return words.Language == Domain.Values.Language.Zh
            && folded.Length >= ShortName
            && words.Words("signing-verb").IsWhole(verb)
            && words.Words("signed-paper").EndingAt(folded, TrimBrackets(folded)) is not null
            && !IsRefused(folded);
    }

    /// <summary>签署某流域协作意见, without title marks; what was only reached (达成) is no paper.</summary>
    public AgreementReading? SignedOpinion(Sentence sentence, PhraseMatch<string> verb)
    {
        const int LongestName = 40;
        var folded = sentence.Folded;
        var clause = sentence.ClauseAt(verb.Start);
        if (
            !words.Words("signing-verb").IsWhole(verb.Value)
            || verb.Value == "达成"
            || words.Words("signed-opinion").First(folded, verb.End, Math.Min(clause.End, verb.End + LongestName))
                is not { } noun
        )
        {
            return null;
        }

        var start = SkipDeterminers(folded, verb.End, noun.Start);
        return noun.Start <= start || folded.AsSpan(start, noun.Start - start).IndexOfAny('《', '》', '、') >= 0
            ? null
            : new AgreementReading(sentence.Text[start..noun.End], AgreementKind.Agreement, start, noun.End);
    }

    /// <summary>Drafts, purchases, investments and intents bear the noun of an instrument, but are none here.</summary>
    public bool IsRefused(string name) =>
        words.Language == Domain.Values.Language.Zh
            ? words.Words("not-instrument").IsIn(Folding.Fold(name))
            : IsRefusedInEnglish(Folding.Fold(name));

    // "Cooperation Agreement on Drug Procurement": what stands behind the noun of a proper name is its subject only
    private bool IsRefusedInEnglish(string folded)
    {
        var isProper =
            words.Words("agreement-noun").First(folded, 0, folded.Length) is { Start: > 0 } noun
            && char.IsUpper(folded[noun.Start]);
        var end = isProper ? words.Words("agreement-noun").First(folded, 0, folded.Length)!.Value.End : folded.Length;
        return words.Words("not-agreement").IsIn(folded, 0, end);
    }

    /// <summary>The instrument that stands in marks at a place.</summary>
    public AgreementReading Named(Sentence sentence, Span name)
    {
        var written = sentence.Text[(name.Start + 1)..(name.End - 1)].Trim();
        return new AgreementReading(written, KindOf(written), name.Start, name.End) { IsNamed = true };
    }

    public AgreementKind KindOf(string name)
    {
        var folded = Folding.Fold(name);
        foreach (var (list, kind) in Kinds)
        {
            if (words.Words(list).IsIn(folded))
            {
                return kind;
            }
        }

        return AgreementKind.Agreement;
    }

    /// <summary>Where the name begins after 一份, 首批 and the like.</summary>
    public int SkipDeterminers(string folded, int from, int end)
    {
        var list = words.Words("determiner");
        while (from < end && (folded[from] == ' ' || list.TryMatchAt(folded, from, end, out _)))
        {
            var isWord = list.TryMatchAt(folded, from, end, out var match);
            // 共同推进航道建设合作协议: part of the name
            if (
                isWord
                && match.Value == "共同"
                && words.Words("together-in-name").TryMatchAt(folded, match.End, end, out _)
            )
            {
                break;
            }

            from = isWord ? match.End : from + 1;
        }

        return from;
    }

    // 《…协议(2023年)》 ends in a bracket
    private static int TrimBrackets(string folded)
    {
        var end = folded.Length;
        if (end > 0 && folded[end - 1] == ')')
        {
            var open = folded.LastIndexOf('(');
            end = open > 0 ? open : end;
        }

        return end;
    }
}
