using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Where an English instrument's name begins and ends around its noun.</summary>
internal sealed class EnglishNounPhrase(LanguageVocabulary words)
{
    private const int LongestNoun = 90;

    // the noun phrase between the verb and the noun; null when the verb's object is something else
    public int? PhraseStart(string folded, int from, int noun)
    {
        if (noun - from > LongestNoun)
        {
            // a second object of the verb: go on from the last "and", comma or "including"
            from = noun - LongestNoun;
        }

        var start = from;
        for (var i = from; i < noun; i++)
        {
            if (folded[i] is ',' or ';' or ':' or '"' or '“' or '”' or '(')
            {
                start = i + 1;
            }
            else if (
                folded[i] == ' '
                && i + 5 < noun
                && folded.AsSpan(i, 5).Equals(" and ", StringComparison.Ordinal)
                && char.IsLetter(folded[i + 5])
            )
            {
                start = words.Words("determiner").TryMatchAt(folded, i + 5, noun, out _) ? i + 5 : start;
            }
        }

        // ", and the fair is the first fruit of the pact": another clause, no second object
        var stop = start == from ? "name-stop" : "clause-verb";
        return words.Words(stop).IsIn(folded, start, noun) ? null : start;
    }

    public int SkipDeterminers(string folded, int from, int end)
    {
        while (from < end)
        {
            if (folded[from] == ' ')
            {
                from++;
            }
            else if (words.Words("determiner").TryMatchAt(folded, from, end, out var match))
            {
                from = match.End;
            }
            else if (EnglishTopic.IsYear(folded, from))
            {
                // "renewed their 2018 agreement on red tourism"
                from += "2018".Length;
            }
            else
            {
                break;
            }
        }

        return from;
    }

    public int ComplementEnd(Sentence sentence, int nounEnd)
    {
        var folded = sentence.Folded;
        var at = nounEnd;
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        var isProper = EnglishProperName.Ends(folded, nounEnd);
        if (EnglishProperName.Bracket(folded, nounEnd) is { } bracket)
        {
            var isYears = isProper && EnglishProperName.IsOfYears(folded, nounEnd, bracket);
            var after = bracket + (bracket < folded.Length && folded[bracket] == ' ' ? 1 : 0);
            (at, nounEnd) = (after, isYears ? bracket : nounEnd);
        }
        else if (isProper && at < folded.Length && EnglishProperName.Sides(folded, at) is { } sides)
        {
            return ComplementEnd(sentence, sides);
        }

        if (
            at >= folded.Length
            || !words.Words("complement").TryMatchAt(folded, at, folded.Length, out var match)
            || words.Words("complement-not").TryMatchAt(folded, at, folded.Length, out _)
        )
        {
            return nounEnd;
        }

        if (
            match.Value == "on"
            && sentence.Found.Dates.Any(date => date.Start <= match.End + 1 && date.Stop > match.Start)
        )
        {
            return nounEnd;
        }

        return PhraseEnd(sentence, match.End, nounEnd);
    }

    /// <summary>Where the words that go with an instrument's noun end.</summary>
    public int PhraseEnd(Sentence sentence, int from, int nounEnd, bool isPurpose = false)
    {
        var folded = sentence.Folded;
        var at = from;
        var isProper = EnglishProperName.Ends(folded, nounEnd);
        while (at < folded.Length)
        {
            if (isProper && folded[at] == 'b' && EnglishProperName.Sides(folded, at) is { } sides)
            {
                at = sides;
                continue;
            }

            if (folded[at] == ',' && EnglishTopic.Series().Match(folded, at) is { Success: true } series)
            {
                return series.Index + series.Length;
            }

            if (folded[at] == ' ' && EnglishTopic.Sphere().Match(folded, at) is { Success: true } sphere)
            {
                return sphere.Index + sphere.Length;
            }

            var isStop =
                (
                    folded[at] == ','
                    && !IsInNumber(folded, at)
                    && !(isProper && EnglishProperName.IsAmongPlaces(sentence, at))
                )
                || folded[at] is ';' or '.' or '"' or '“' or '('
                || (char.IsAsciiDigit(folded[at]) && folded.AsSpan(0, at).EndsWith(" of "))
                || sentence.Found.Dates.Any(date => date.Start == at)
                || (
                    words.Words("name-stop").TryMatchAt(folded, at, folded.Length, out var stop)
                    && !(isProper && EnglishProperName.GoesOn(sentence, at, stop.Value))
                    && !(isPurpose && stop.Value == "to")
                )
                || (words.Words("agreement-verb").TryMatchAt(folded, at, folded.Length, out _))
                || (
                    folded[at] == ' '
                    && (BeginsAnother(sentence, at) || (isProper && EnglishTopic.IsAndOne(folded, at)))
                );
            if (isStop)
            {
                break;
            }

            at++;
        }

        return EnglishTopic.WithoutTail(folded, nounEnd, at);
    }

    /// <summary>
    /// "… Agreement on Water and Liling-Luxi Memorandum on Roads", "… on tourism and Ganzhou inked a pact": a second
    /// instrument, or a clause with a subject of its own, begins behind this "and".
    /// </summary>
    public bool BeginsAnother(Sentence sentence, int at)
    {
        const string And = " and ";
        var folded = sentence.Folded;
        var from = at + And.Length;
        if (from >= folded.Length || !folded.AsSpan(at).StartsWith(And, StringComparison.Ordinal))
        {
            return false;
        }

        var isLed = words.Words("determiner").TryMatchAt(folded, from, folded.Length, out _);
        if (!isLed && !char.IsUpper(sentence.Text[from]))
        {
            return false;
        }

        var end = Math.Min(folded.Length, from + LongestNoun);
        var stop = folded.AsSpan(from, end - from).IndexOfAny(",;.");
        end = stop < 0 ? end : from + stop;
        return words.Words("agreement-noun").First(folded, from, end) is { } noun
            ? isLed || char.IsUpper(sentence.Text[noun.Start]) || VerbIsIn(folded, from, noun.Start)
            : VerbIsIn(folded, from, end);
    }

    private static bool IsInNumber(string folded, int comma) =>
        comma > 0
        && comma + 1 < folded.Length
        && char.IsAsciiDigit(folded[comma - 1])
        && char.IsAsciiDigit(folded[comma + 1]);

    private bool VerbIsIn(string folded, int from, int end) => words.Words("agreement-verb").IsIn(folded, from, end);

    /// <summary>Whether "was", "were" or "been" stands before the verb, adverbs aside.</summary>
    public bool IsPassive(string folded, int verb)
    {
        var at = verb;
        while (words.Words("adverb").EndingAt(folded, at, 16) is { } adverb)
        {
            at = adverb.Start;
        }

        var head = folded.AsSpan(0, at).TrimEnd();
        return head.EndsWith(" was") || head.EndsWith(" were") || head.EndsWith(" been");
    }

    /// <summary>
    /// "an agreement with Luxi County on test results" is the agreement on test results: who stands behind "with" is a
    /// party, not part of the name.
    /// </summary>
    public string WithTopic(Sentence sentence, string name, int stop)
    {
        var folded = sentence.Folded;
        var rest = folded.AsSpan(stop).TrimStart();
        var from = folded.Length - rest.Length;
        if (
            words.Words("agreement-noun").IsWhole(Folding.Fold(name))
            && EnglishTopic.BehindDay(sentence, from) is { } behind
        )
        {
            var topicEnd = ComplementEnd(sentence, behind);
            return topicEnd > behind ? $"{name} {sentence.Text[behind..topicEnd].Trim()}" : name;
        }

        if (!rest.StartsWith("with ") && !rest.StartsWith("between "))
        {
            return name;
        }

        if (words.Words("complement").First(folded, from, Math.Min(folded.Length, from + LongestNoun)) is not { } topic)
        {
            return name;
        }

        var with = folded.IndexOf(' ', from) + 1;
        var isPlace =
            char.IsUpper(folded[with])
            || sentence.Found.Places.Any(place => place.Start < topic.Start && place.Start >= from);
        var end = topic.Value == "of" || !isPlace ? topic.Start : ComplementEnd(sentence, topic.Start);
        var gap = folded.AsSpan(from, topic.Start - from);
        return end > topic.End && gap.IndexOfAny(",;.") < 0 && !gap.Contains(" to ", StringComparison.Ordinal)
            ? $"{name} {sentence.Text[topic.Start..end].Trim()}"
            : name;
    }

    /// <summary>Where the noun phrase that ends in an instrument's noun begins: after its determiner.</summary>
    public int SubjectOf(string folded, int from, int noun)
    {
        var start = Math.Max(from, noun - LongestNoun);
        while (start > 0 && start < noun && char.IsLetter(folded[start]) && char.IsLetter(folded[start - 1]))
        {
            start++;
        }

        for (var i = start; i < noun; i++)
        {
            if (folded[i] is ',' or ';' or ':' or '"' or '“' or '”' or '(')
            {
                start = i + 1;
            }
            else if (
                words.Words("determiner").TryMatchAt(folded, i, noun, out var match)
                || words.Words("name-stop").TryMatchAt(folded, i, noun, out match)
                || words.Words("agreement-verb").TryMatchAt(folded, i, noun, out match)
            )
            {
                start = match.End;
                i = match.End - 1;
            }
        }

        return SkipDeterminers(folded, start, noun);
    }

    // the length of " was ", " have been " before the verb
    public static int Trailing(string folded, int verb)
    {
        var head = folded.AsSpan(0, verb).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["been", "has", "have", "was", "were"])
        {
            head = head.EndsWith(" " + word) ? head[..^word.Length].TrimEnd() : head;
        }

        return verb - head.Length;
    }
}
