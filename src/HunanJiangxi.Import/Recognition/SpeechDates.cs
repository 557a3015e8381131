using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>The days on which somebody spoke, which are no days of a happening.</summary>
internal sealed class SpeechDates(LanguageVocabulary words)
{
    /// <summary>Whether the date says when somebody spoke.</summary>
    public bool Holds(Sentence sentence, DateFinding date, Span scope)
    {
        var folded = sentence.Folded;
        var speech = words.Words("speech");
        if (sentence.IsChinese)
        {
            // 记者7日探访…
            if (words.Words("speaker-before").EndingAt(folded, date.Start, 4) is not null)
            {
                return true;
            }

            // 6月7日,记者从…获悉 / 他6月7日表示: the verb comes before any other happening
            var spoken = speech.First(folded, date.Stop, Math.Min(scope.End, date.Stop + 40));
            var other = FirstVerb(folded, date.Stop, spoken?.Start ?? date.Stop);
            return spoken is { } verb
                ? other is null && !IsPartOfWord(folded, verb)
                : EndsInSpeech(folded, date, scope);
        }

        var near = speech.Last(folded, Math.Max(0, date.Start - 60), date.Start);
        if (
            near is { } said
            && !folded.AsSpan(0, said.Start).TrimEnd().EndsWith(" as")
            && FirstVerb(folded, said.End, date.Start) is null
            && folded.AsSpan(said.End, date.Start - said.End).IndexOfAny(";.") < 0
        )
        {
            return true;
        }

        // "announced on Wednesday that …"
        if (
            words.Words("speech-that").EndingAt(folded, date.Start, 20) is not null
            && folded.AsSpan(date.Stop).TrimStart(' ').StartsWith("that ")
        )
        {
            return true;
        }

        var leads = date.Start < 4;
        var after = leads ? speech.First(folded, date.Stop, Math.Min(folded.Length, date.Stop + 70)) : null;
        return after is { } later && FirstVerb(folded, date.Stop, later.Start) is null;
    }

    // “…。”1月20日,市人大代表、…主任张某说。
    private bool EndsInSpeech(string folded, DateFinding date, Span scope) =>
        words.Words("speech").Last(folded, date.Stop, date.Start == 0 ? folded.Length : scope.End) is { } verb
        && folded.AsSpan(verb.End).TrimEnd("。:,“\" ").IsEmpty
        && !IsPartOfWord(folded, verb)
        && FirstVerb(folded, date.Stop, verb.Start) is null;

    private PhraseMatch<Domain.Timeline.EventKind>? FirstVerb(string folded, int start, int end) =>
        words.EventVerbs.First(folded, start, end);

    private static bool IsPartOfWord(string folded, PhraseMatch<string> verb) =>
        verb.Length == 1
        && verb.Start > 0
        && folded[verb.Start - 1] is '简' or '名' or '号' or '通' or '统' or '小' or '学' or '传' or '并' or '俗';
}
