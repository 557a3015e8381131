using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// signed the "X Agreement" and the "Y Memorandum"; reached a series of agreements on county-level cooperation; signed
/// nine cooperation agreements; the X Agreement was signed.
/// </summary>
internal sealed class EnglishAgreementReader(LanguageVocabulary words, AgreementNames names)
{
    private const int Reach = 220;
    private const int Announcement = 40;
    private const string AsWellAs = " as well as ";

    private readonly EnglishNounPhrase _phrase = new(words);
    private readonly EnglishPurpose _purpose = new(words, new EnglishNounPhrase(words));
    private readonly EnglishAttachedAgreement _attached = new(words, names);
    private readonly EnglishMechanisms _mechanisms = new(words);
    private readonly EnglishCalledAgreement _called = new(words, names);

    public IEnumerable<AgreementReading> Read(Sentence sentence)
    {
        var folded = sentence.Folded;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var verbs = words.Words("agreement-verb").Find(folded).ToList();
        for (var i = 0; i < verbs.Count; i++)
        {
            var verb = verbs[i];
            if (sentence.IsInName(verb.Start) || IsNotYet(sentence, verb.Start) || IsLookedBackOn(folded, verb.Start))
            {
                continue;
            }

            var limit = i + 1 < verbs.Count ? verbs[i + 1].Start : folded.Length;
            var readings = Quoted(sentence, verb, limit)
                .Concat(Plain(sentence, verb, limit))
                .Concat(Passive(sentence, verb))
                .Concat(_attached.Read(sentence, verb));
            foreach (var reading in readings)
            {
                if (seen.Add(reading.Name))
                {
                    yield return reading with
                    {
                        VerbStart = verb.Start,
                        VerbEnd = verb.End,
                        PreviousVerbEnd = i > 0 ? verbs[i - 1].End : 0,
                    };
                }
            }
        }

        foreach (var called in _called.Read(sentence).Where(called => seen.Add(called.Name)))
        {
            yield return called;
        }

        foreach (var reading in _mechanisms.Read(sentence).Where(reading => seen.Add(reading.Name)))
        {
            yield return reading;
        }
    }

    private bool IsNotYet(Sentence sentence, int verb)
    {
        var folded = sentence.Folded;
        var start = Math.Max(folded.LastIndexOfAny([',', ';'], Math.Max(0, verb - 1)) + 1, verb - 32);
        return words
            .Words("agreement-not-yet")
            .Find(folded, Math.Max(0, start), verb)
            .Any(word => !IsPaper(folded, word));
    }

    // "issued an action plan and signed …": a plan that is there
    private static bool IsPaper(string folded, PhraseMatch<string> word) =>
        word.Value.StartsWith("plan", StringComparison.Ordinal)
        && folded.AsSpan(word.Start + "plan".Length) is var rest
        && (rest.StartsWith(" and ") || rest.StartsWith("s and ") || rest.StartsWith(" for "));

    // "Among the agreements signed so far, …", "this is the first time that the two have signed …"
    private static bool IsLookedBackOn(string folded, int verb) =>
        folded.AsSpan(0, verb).Contains("first time that", StringComparison.Ordinal)
        || (folded.AsSpan().TrimStart("• ").StartsWith("Among ") && folded.AsSpan(0, verb).IndexOf(',') < 0);

    private IEnumerable<AgreementReading> Quoted(Sentence sentence, PhraseMatch<string> verb, int limit)
    {
        var folded = sentence.Folded;
        var end = Math.Min(folded.Length, Math.Max(limit, verb.End));
        var isWeak = IsWeak(folded, verb);
        foreach (var name in sentence.Names.Where(name => name.Start >= verb.End && name.Start < end))
        {
            var inner = sentence.Text[(name.Start + 1)..(name.End - 1)].Trim(' ', ',', '.');
            // "the agreement, titled “…”": right before the marks
            var announced = words
                .Words("agreement-noun")
                .IsIn(folded, Math.Max(verb.End, name.Start - Announcement), name.Start);
            if (
                names.IsInstrument(inner) && !words.Words("agreement-noun").IsWhole(Folding.Fold(inner))
                || (
                    announced
                    && !isWeak
                    && inner.Length > 12
                    && !words.Words("not-instrument").IsIn(Folding.Fold(inner))
                )
            )
            {
                yield return new AgreementReading(inner, names.KindOf(inner), name.Start, name.End) { IsNamed = true };
            }
        }
    }

    private IEnumerable<AgreementReading> Plain(Sentence sentence, PhraseMatch<string> verb, int limit)
    {
        var folded = sentence.Folded;
        var (at, from) = (verb.End, verb.End);
        var end = Math.Min(Math.Min(folded.Length, limit), verb.End + Reach);
        while (at < end && words.Words("agreement-noun").First(folded, at, end) is { } noun)
        {
            at = noun.End;
            if (sentence.IsInName(noun.Start) || _phrase.PhraseStart(folded, from, noun.Start) is not { } start)
            {
                continue;
            }

            if (
                IsSpelledOut(folded, noun)
                || EnglishPurpose.IsMereText(verb, noun)
                || EnglishPurpose.IsSuch(folded, start, noun.Start)
            )
            {
                continue;
            }

            var set = SetOf(sentence, start, noun);
            if (set is not null)
            {
                yield return set;
                continue;
            }

            start = _phrase.SkipDeterminers(folded, start, noun.Start);
            var stop = _phrase.ComplementEnd(sentence, noun.End);
            var name = _phrase.WithTopic(sentence, sentence.Text[start..stop].Trim(), stop);
            var hasOwnName = sentence.Names.Any(quoted => quoted.Start >= noun.End && quoted.Start <= noun.End + 24);
            var isNew = name.Contains(" of ", StringComparison.Ordinal) && EnglishPurpose.IsNew(folded, start);
            if (name.Length >= 8 && !hasOwnName && (isNew || IsName(name, noun, stop)))
            {
                yield return new AgreementReading(name, names.KindOf(name), start, stop);
            }
            else if (stop == noun.End && !hasOwnName && Purposed(sentence, verb, noun, start) is { } purposed)
            {
                yield return purposed;
            }
            else if (stop == noun.End && start == noun.Start && _purpose.InFields(sentence, noun) is { } fields)
            {
                yield return new AgreementReading(fields, names.KindOf(fields), start, noun.End);
            }
            else if (stop == noun.End && start == noun.Start && !hasOwnName && _purpose.IsBare(sentence, verb, noun))
            {
                yield return new AgreementReading(name, names.KindOf(name), start, stop) { IsBare = true };
            }

            at = Math.Max(at, stop);
            from = at < folded.Length && _phrase.BeginsAnother(sentence, at) ? at + " and ".Length : from;
            from = folded.AsSpan(at).StartsWith(AsWellAs, StringComparison.Ordinal) ? at + AsWellAs.Length : from;
        }
    }

    // "signed an agreement to run one bus line"; "reached" may tell of a mere intent
    private AgreementReading? Purposed(Sentence sentence, PhraseMatch<string> verb, PhraseMatch<string> noun, int start)
    {
        var folded = sentence.Folded;
        var isFirst =
            EnglishPurpose.IsNew(folded, start)
            || (
                start == noun.Start
                && noun.Value.EndsWith('s')
                && (start <= verb.End + 1 || folded.AsSpan(0, start).EndsWith(" of "))
            );
        return
            isFirst
            && start == noun.Start
            && (noun.Value.StartsWith("declaration", StringComparison.OrdinalIgnoreCase) || !IsWeak(folded, verb))
            && _purpose.After(sentence, noun) is { } name
            && !names.IsRefused(name)
            ? new AgreementReading(name, names.KindOf(name), start, noun.End) { IsPurposed = true }
            : null;
    }

    // "the agreement" alone repeats one named before; a deal is an instrument only when it is one on something
    private bool IsName(string name, PhraseMatch<string> noun, int stop) =>
        (
            !words.Words("agreement-noun").IsWhole(Folding.Fold(name))
            || noun.Value.Contains("project", StringComparison.Ordinal)
        )
        && !names.IsRefused(name)
        && (
            noun.Value is not ("deal" or "deals")
            || stop > noun.End
            || name.Contains(" on ", StringComparison.Ordinal)
            || name.Contains("cooperation ", StringComparison.OrdinalIgnoreCase)
            || name.Contains("partnership ", StringComparison.OrdinalIgnoreCase)
        );

    // "a number of agreements, including one on …, the X Agreement": told one by one
    private bool IsSpelledOut(string folded, PhraseMatch<string> noun)
    {
        const int Ahead = 70;
        var rest = folded.AsSpan(noun.End).TrimStart(", ");
        var from = folded.Length - rest.Length;
        return noun.Value.EndsWith('s')
            && (rest.StartsWith("including a") || rest.StartsWith("including the ") || rest.StartsWith("namely the "))
            && words.Words("agreement-noun").IsIn(folded, from, Math.Min(folded.Length, from + Ahead));
    }

    private bool IsWeak(string folded, PhraseMatch<string> verb) =>
        words.Words("agreement-verb-weak").TryMatchAt(folded, verb.Start, folded.Length, out _);

    private static AgreementReading? SetOf(Sentence sentence, int start, PhraseMatch<string> noun)
    {
        foreach (var quantity in sentence.Found.Quantities)
        {
            if (
                quantity.NumberStart >= start - 1
                && quantity.NumberStart < noun.Start
                && quantity.Stop >= noun.Start
                && quantity.Value >= 2
            )
            {
                var name = sentence.Text[quantity.NumberStart..noun.End];
                return new AgreementReading(name, AgreementKind.Set, quantity.Start, noun.End)
                {
                    Instruments = (int)quantity.Value,
                };
            }
        }

        return null;
    }

    // "The Lushui Compensation Agreement was signed by the two provinces"
    private IEnumerable<AgreementReading> Passive(Sentence sentence, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        if (!_phrase.IsPassive(folded, verb.Start))
        {
            yield break;
        }

        var from = folded.LastIndexOf(';', verb.Start) + 1;
        foreach (var name in sentence.Names.Where(name => name.Start >= from && name.End <= verb.Start))
        {
            var inner = sentence.Text[(name.Start + 1)..(name.End - 1)].Trim(' ', ',', '.');
            if (names.IsInstrument(inner))
            {
                yield return new AgreementReading(inner, names.KindOf(inner), name.Start, name.End) { IsNamed = true };
                yield break;
            }
        }

        if (words.Words("agreement-noun").Last(folded, from, verb.Start) is not { } noun || noun.End < verb.Start - 100)
        {
            yield break;
        }

        var start = _phrase.SubjectOf(folded, from, noun.Start);
        if (SetOf(sentence, start, noun) is { } set)
        {
            yield return set;
            yield break;
        }

        start = _phrase.SkipDeterminers(folded, start, noun.Start);
        var stop = Math.Min(_phrase.ComplementEnd(sentence, noun.End), verb.Start);
        stop = stop - start <= noun.Length ? verb.Start - EnglishNounPhrase.Trailing(folded, verb.Start) : stop;
        if (start == noun.Start && _purpose.AfterVerb(sentence, noun, verb) is { } purposed)
        {
            yield return new AgreementReading(purposed, names.KindOf(purposed), start, noun.End) { IsPurposed = true };
            yield break;
        }

        var written = sentence.Text[start..stop].Trim();
        if (
            EnglishPurpose.IsOfDay(folded, start)
            || EnglishPurpose.IsMereText(verb, noun)
            || (IsWeak(folded, verb) && EnglishPurpose.IsOfAnother(folded, start))
        )
        {
            yield break;
        }

        if (written.Length >= 8 && IsName(written, noun, Math.Max(stop, noun.End)))
        {
            yield return new AgreementReading(written, names.KindOf(written), start, stop);
        }
    }
}
