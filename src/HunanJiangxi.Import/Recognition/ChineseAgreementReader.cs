using System.Buffers;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>签署《甲协议》《乙协议》等9项合作协议; 已签订某某框架协议; 《甲协议》正式签署; 已建立某某机制.</summary>
internal sealed class ChineseAgreementReader(LanguageVocabulary words, AgreementNames names)
{
    private const int LongestName = 60;

    private readonly ChineseAgreementSubject _subject = new(words, names);
    private readonly ChineseMechanisms _mechanisms = new(words, names);

    private static readonly SearchValues<char> OtherMarks = SearchValues.Create("《》,。;:");

    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        var folded = sentence.Folded;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var told = 0;
        foreach (var verb in words.Words("agreement-verb").Find(folded))
        {
            // 签署缔结友好关系协议: the second verb is part of the name
            if (verb.Start < told || sentence.IsInName(verb.Start) || IsNotYet(sentence, verb.Start))
            {
                continue;
            }

            foreach (var reading in After(sentence, verb).Concat(_subject.Read(sentence, verb)))
            {
                if (seen.Add(reading.Name))
                {
                    told = reading.Start <= verb.End ? Math.Max(told, reading.End) : told;
                    yield return reading with
                    {
                        VerbStart = verb.Start,
                        VerbEnd = verb.End,
                    };
                }
            }
        }

        foreach (var reading in _mechanisms.Read(sentence))
        {
            if (seen.Add(reading.Name))
            {
                yield return reading;
            }
        }
    }

    private bool IsNotYet(Sentence sentence, int verb)
    {
        var clause = sentence.ClauseAt(verb);
        var folded = sentence.Folded;
        // 希望双方在去年签订协议的基础上…: that one is signed, whatever is hoped
        if (words.Words("agreement-past").EndingAt(folded, verb, 8) is not null)
        {
            return false;
        }

        return words.Words("agreement-future").IsIn(folded, clause.Start, verb)
            || words.Words("agreement-not-yet").IsIn(folded, Math.Max(clause.Start, verb - 6), verb);
    }

    private IEnumerable<AgreementReading> After(Sentence sentence, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        var isWeak = words.Words("agreement-verb-weak").TryMatchAt(folded, verb.Start, folded.Length, out _);
        var last = verb.End;
        var hasInstrument = false;
        foreach (var name in Chain(sentence, verb.End, null))
        {
            last = name.End;
            if (
                names.IsSigned(verb.Value, Inner(sentence, name))
                || (
                    names.IsInstrument(Inner(sentence, name))
                    && (
                        !isWeak
                        || verb.Value == "通过"
                        || names.KindOf(Inner(sentence, name)) == AgreementKind.Declaration
                    )
                )
            )
            {
                hasInstrument = true;
                yield return names.Named(sentence, name);
            }
        }

        if (isWeak)
        {
            yield break;
        }

        if (SetAt(sentence, last, last > verb.End) is { } set)
        {
            yield return set;
            foreach (var name in Chain(sentence, set.End, "set-intro"))
            {
                if (names.IsInstrument(Inner(sentence, name)))
                {
                    yield return names.Named(sentence, name);
                }
            }
        }
        else if (!hasInstrument)
        {
            foreach (var plain in AllUnquoted(sentence, verb.End))
            {
                hasInstrument = true;
                yield return plain;
            }

            if (!hasInstrument && names.SignedOpinion(sentence, verb) is { } opinion)
            {
                yield return opinion;
            }
        }
    }

    // the names in 《》 that follow a place one upon the other; with an intro only when its words lead to the first
    private IEnumerable<Span> Chain(Sentence sentence, int from, string? intro)
    {
        var folded = sentence.Folded;
        var at = from;
        foreach (var name in sentence.Names.Where(name => name.Start >= from && folded[name.Start] is '《' or '“'))
        {
            var gap = folded[at..name.Start];
            var follows =
                at > from ? (gap.Length <= 4 && IsJoint(gap)) || IsJoinedOn(gap)
                : intro is null ? gap.Length <= 24 && gap.AsSpan().IndexOfAny(",。;") < 0
                : gap.Length <= 12 && words.Words(intro).IsIn(gap);
            if (!follows)
            {
                yield break;
            }

            at = name.End;
            yield return name;
        }
    }

    // 《甲协议》等三项协议和《乙备忘录》
    private static bool IsJoinedOn(string gap) =>
        gap is { Length: <= 20 and > 1 }
        && gap[^1] is '和' or '及' or '与' or '、'
        && gap.AsSpan().IndexOfAny(",。;:") < 0;

    private static string Inner(Sentence sentence, Span name) => sentence.Folded[(name.Start + 1)..(name.End - 1)];

    private static bool IsJoint(string gap) => gap.Trim() is "" or "、" or "和" or "及" or "与" or "以及" or ",";

    // 等9项合作协议, 9项合作协议, 合作协议9项
    private AgreementReading? SetAt(Sentence sentence, int from, bool afterNames)
    {
        var folded = sentence.Folded;
        var clause = sentence.ClauseAt(Math.Min(from, folded.Length - 1));
        foreach (var quantity in sentence.Found.Quantities)
        {
            var gap = quantity.Start - from;
            if (
                gap < 0
                || gap > (afterNames ? 4 : 8)
                || quantity.Stop > clause.End
                || quantity.UnitKind != "count"
                || quantity.Value < 2
            )
            {
                continue;
            }

            var noun = words
                .Words("agreement-noun")
                .First(folded, quantity.Stop, Math.Min(clause.End, quantity.Stop + 16));
            if (
                noun is { } found
                && folded.AsSpan(quantity.Stop, found.Start - quantity.Stop).IndexOfAny("、,和与(") < 0
            )
            {
                var name = sentence.Text[quantity.NumberStart..found.End];
                return new AgreementReading(name, AgreementKind.Set, quantity.Start, found.End)
                {
                    Instruments = (int)quantity.Value,
                };
            }
        }

        return null;
    }

    // 签署林业合作协议和水利合作协议: each paper by its own name
    private IEnumerable<AgreementReading> AllUnquoted(Sentence sentence, int from)
    {
        var reading = Unquoted(sentence, from);
        while (reading is not null)
        {
            yield return reading;
            var folded = sentence.Folded;
            reading =
                reading.End < folded.Length
                && words.Words("name-joint").TryMatchAt(folded, reading.End, folded.Length, out var joint)
                && joint.End < folded.Length
                    ? Unquoted(sentence, joint.End)
                    : null;
        }
    }

    private AgreementReading? Unquoted(Sentence sentence, int from)
    {
        var folded = sentence.Folded;
        var clause = sentence.ClauseAt(Math.Min(from, folded.Length - 1));
        var limit = Math.Min(clause.End, from + LongestName);
        if (words.Words("agreement-noun").First(folded, from, limit) is not { } noun || noun.Value is "声明" or "宣言")
        {
            return null;
        }

        // 协议 inside 协议书, 框架协议 before 书
        var start = names.SkipDeterminers(folded, from, noun.Start);
        if (AfterList(sentence, start, noun) is { } shared)
        {
            return shared;
        }

        var of = folded.LastIndexOf('的', noun.Start, noun.Start - start + 1);
        if (of >= start && noun.End - of > 4)
        {
            start = of + 1;
        }

        var name = sentence.Text[start..noun.End].Trim();
        var isOther =
            folded.AsSpan(start, noun.Start - start).IndexOfAny(OtherMarks) >= 0
            || IsNextVerbs(folded, start, noun.Start);
        if (!isOther && start == noun.Start && words.Words("bare-paper").IsWhole(noun.Value))
        {
            return new AgreementReading(name, names.KindOf(name), start, noun.End) { IsBare = true };
        }

        if (name.Length < 4 || isOther || names.IsRefused(name))
        {
            return null;
        }

        return CountAfter(sentence, start, noun.End) ?? new AgreementReading(name, names.KindOf(name), start, noun.End);
    }

    // 公路、防火等多项合作协议, 交通、林业等4项合作协议: the list says what they are about, and names none
    private AgreementReading? AfterList(Sentence sentence, int from, PhraseMatch<string> noun)
    {
        var folded = sentence.Folded;
        var many = words.Words("listed-papers").Last(folded, from, noun.Start);
        var and = folded.LastIndexOf('等', noun.Start, noun.Start - from + 1);
        if (and < from || folded.AsSpan(from, and - from).IndexOfAny(OtherMarks) >= 0)
        {
            return null;
        }

        if (many is { } phrase && phrase.Start == and)
        {
            var name = sentence.Text[phrase.End..noun.End];
            return name.Length < 4 || names.IsRefused(name)
                ? null
                : new AgreementReading(name, names.KindOf(name), phrase.End, noun.End);
        }

        var count = sentence.Found.Quantities.FirstOrDefault(quantity => quantity.Start == and + 1);
        return count is not { UnitKind: "count", Value: >= 2 and < 1000 }
            ? null
            : new AgreementReading(sentence.Text[count.Start..noun.End], AgreementKind.Set, count.Start, noun.End)
            {
                Instruments = (int)count.Value,
            };
    }

    // 缔结友好城市、签订合作协议: the paper is the second verb's
    private bool IsNextVerbs(string folded, int start, int noun)
    {
        var comma = folded.LastIndexOf('、', noun, noun - start + 1);
        return comma >= start && words.Words("agreement-verb").TryMatchAt(folded, comma + 1, noun, out _);
    }

    // 合作协议23份
    private static AgreementReading? CountAfter(Sentence sentence, int start, int nounEnd)
    {
        var count = sentence.Found.Quantities.FirstOrDefault(quantity =>
            quantity.Start >= nounEnd && quantity.Start <= nounEnd + 1 && quantity.UnitKind == "count"
        );
        return count is not { Value: >= 2 and < 1000 }
            ? null
            : new AgreementReading(sentence.Text[start..count.Stop], AgreementKind.Set, start, count.Stop)
            {
                Instruments = (int)count.Value,
            };
    }
}
