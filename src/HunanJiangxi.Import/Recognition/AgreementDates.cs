using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Which date of a sentence is that of the signing, and which the period an instrument runs for.</summary>
internal sealed class AgreementDates(LanguageVocabulary words)
{
    /// <summary>
    /// The date that governs the verb. In Chinese it stands before it; in English before it or after the instrument,
    /// unless a happening of its own or a word of validity comes between.
    /// </summary>
    public DateFinding? Signed(Sentence sentence, AgreementReading reading)
    {
        if (
            words
                .Words("agreement-in-force")
                .TryMatchAt(sentence.Folded, reading.VerbStart, sentence.Folded.Length, out _)
        )
        {
            return null;
        }

        var dates = sentence.Found.Dates.Where(date =>
            date.Date is not null && date.End is null && !sentence.IsInName(date.Start) && !IsOfPeriod(sentence, date)
        );
        var before = dates.LastOrDefault(date => date.Stop <= reading.VerbStart);
        if (sentence.IsChinese)
        {
            return before is not null && IsOfOtherVerb(sentence, before.Stop, reading.VerbStart) ? null : before;
        }

        var from = Math.Max(reading.VerbEnd, reading.VerbStart >= reading.End ? 0 : reading.End);
        var after = dates.FirstOrDefault(date => date.Start >= reading.VerbEnd);
        return after is not null && IsFree(sentence, from, after.Start) ? after : before;
    }

    /// <summary>From when to when an instrument is valid, where its sentence or the next one says so.</summary>
    public (string? Start, string? End) Period(Sentence sentence, AgreementReading reading)
    {
        string? start = null;
        string? end = null;
        foreach (
            var date in sentence.Found.Dates.Where(date => date.Date is not null && !sentence.IsInName(date.Start))
        )
        {
            if (date.End is not null && date.Start > reading.Start)
            {
                return (date.Date!.ToString(), date.End.ToString());
            }

            if (Follows(sentence, date, "period-start"))
            {
                start = date.Date!.ToString();
            }
            else if (Follows(sentence, date, "period-end"))
            {
                end = date.Date!.ToString();
            }
        }

        return (start, end);
    }

    // 自2019年协议签订以来 was signed in 2019; 2019年以来 and 截至5月底 say no day of signing
    private bool IsOfPeriod(Sentence sentence, DateFinding date) =>
        Follows(sentence, date, "period-end")
        || (
            sentence.IsChinese
                ? Follows(sentence, date, "as-of")
                    || words
                        .Words("period-after")
                        .TryMatchAt(
                            sentence.Folded,
                            Math.Min(date.Stop, sentence.Folded.Length - 1),
                            sentence.Folded.Length,
                            out _
                        )
                : Follows(sentence, date, "period-start")
        );

    private bool Follows(Sentence sentence, DateFinding date, string list) =>
        words.Words(list).EndingAt(sentence.Folded, date.Start, 24) is not null
        || words.Words(list).TryMatchAt(sentence.Folded, date.Start, date.Stop, out var own) && own.End < date.Stop;

    // 就两年前签订的协议签署补充协议: the date belongs to the first verb
    private bool IsOfOtherVerb(Sentence sentence, int from, int to) =>
        words.Words("agreement-verb").First(sentence.Folded, from, to) is { } other
        && sentence.Folded.AsSpan(other.End).StartsWith("的");

    private bool IsFree(Sentence sentence, int from, int to) =>
        from >= to
        || (
            words.EventVerbs.First(sentence.Folded, from, to) is null
            && sentence.Folded.AsSpan(from, to - from).IndexOfAny(";") < 0
        );
}
