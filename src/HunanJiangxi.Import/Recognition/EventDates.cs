using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Which dates are those of a happening: not the day somebody spoke, not the period or the as-of day of a figure, not
/// a plan that was given up, not a year inside a name.
/// </summary>
internal sealed class EventDates(LanguageVocabulary words)
{
    private readonly DateSurroundings _around = new(words);
    private readonly MeetingYears _years = new(words);

    public bool Refuses(Sentence sentence, int index)
    {
        var date = sentence.Found.Dates[index];
        var folded = sentence.Folded;
        var isWish = date.IsRelative && date.Date?.Precision == DatePrecision.Year && words.Words("wish").IsIn(folded);
        var isAside =
            date is { IsRelative: true, Date.Precision: DatePrecision.Year }
            && sentence.Found.Dates.Any(static other =>
                other.Date?.Precision is DatePrecision.Day or DatePrecision.Month
            );
        var isPeriod = date is { End: not null, Date.Precision: DatePrecision.Year };
        return isPeriod
            || date.IsSameAgain && index > 0
            || isWish
            || isAside
            || sentence.IsInName(date.Start)
            || _around.RuleOut(sentence, date)
            || _years.IsInName(sentence, index)
            || IsSeasonOfScenery(folded, date)
            || IsDayOfSpeaking(folded, date)
            || IsAttribute(folded, date)
            || IsFromPoint(sentence, index);
    }

    /// <summary>
    /// The date that a happening gets: that of a week is its month, or its year where it lies in two months, for no
    /// day of it was named.
    /// </summary>
    public static PartialDate? WhenOf(DateFinding date) =>
        date is not { IsWeek: true, Date: { } first, End: { } last } ? date.Date
        : first.Start.Month == last.Start.Month ? PartialDate.Month(first.Year, first.Start.Month)
        : first.Year == last.Year ? PartialDate.OfYear(first.Year)
        : null;

    /// <summary>The part of the sentence that a date governs: up to the next date that is not part of it.</summary>
    public static Span Scope(Sentence sentence, int index)
    {
        var date = sentence.Found.Dates[index];
        var clauses = sentence.Clauses;
        var from =
            index == 0
                ? 0
                : Math.Max(sentence.Found.Dates[index - 1].Stop, clauses[sentence.ClauseIndexAt(date.Start)].Start);
        if (sentence.IsChinese)
        {
            from = Math.Max(from, clauses[sentence.ClauseIndexAt(date.Start)].Start);
        }

        var to = sentence.Folded.Length;
        for (var i = index + 1; i < sentence.Found.Dates.Count; i++)
        {
            var next = sentence.Found.Dates[i];
            if (sentence.IsInName(next.Start) || next.Date is null)
            {
                continue;
            }

            // what stands right before the next date introduces it
            to = sentence.IsChinese
                ? Math.Max(clauses[sentence.ClauseIndexAt(next.Start)].Start, date.Stop)
                : BreakBefore(sentence.Folded, next.Start, date.Stop);
            break;
        }

        return new Span(from, Math.Max(to, date.Stop));
    }

    public bool IsLimit(string folded, DateFinding date) =>
        words.Words("limit-before").EndingAt(folded, date.Start, 16) is not null
        || (
            words.Language == Language.Zh
            && folded.AsSpan(date.Stop).TrimStart().StartsWith("前")
            && !folded.AsSpan(date.Stop).StartsWith("前后")
        );

    /// <summary>A year still to come, by which something shall be reached.</summary>
    public bool IsGoal(Sentence sentence, DateFinding date, PartialDate? published) =>
        date.Date!.Precision == DatePrecision.Year
        && (published is null || date.Date.Start > published.Start)
        && !words
            .Words("completion")
            .IsIn(
                sentence.Folded,
                date.Stop,
                Math.Min(sentence.Folded.Length, date.Stop + (sentence.IsChinese ? 30 : 90))
            )
        && !IsCompletedBy(sentence, date);

    // "is scheduled to be completed by the end of 2025"
    private bool IsCompletedBy(Sentence sentence, DateFinding date)
    {
        const int Reach = 16;
        return !sentence.IsChinese
            && words.Words("limit-before").EndingAt(sentence.Folded, date.Start, Reach) is { } limit
            && words.Words("completed-by").EndingAt(sentence.Folded, limit.Start) is not null;
    }

    /// <summary>"By 2030, the zone …" sets a goal; "in a bid to become one market by 2030" tells of it in passing.</summary>
    public bool LeadsAsLimit(Sentence sentence, DateFinding date)
    {
        if (
            sentence.IsChinese || words.Words("limit-before").EndingAt(sentence.Folded, date.Start, 16) is not { } limit
        )
        {
            return true;
        }

        var head = sentence.Folded.AsSpan(0, limit.Start).TrimEnd();
        return head.IsEmpty
            || head[^1] is ',' or ';' or ':' or '-'
            || head.EndsWith(" that")
            || head.EndsWith(" and")
            || words.Words("completion").IsIn(sentence.Folded, 0, limit.Start);
    }

    /// <summary>A goal in figures, or in the level of a measure: its year is none of a happening.</summary>
    public bool HoldsFigure(Sentence sentence, Span scope) =>
        sentence.Found.Quantities.Any(quantity =>
            scope.Holds(quantity.Start) && quantity.UnitKind is "measure" or "count"
        ) || words.Words("goal-measure").IsIn(sentence.Folded, scope.Start, scope.End);

    /// <summary>Whether a date only says when a figure was taken.</summary>
    public bool IsFigureOnly(Sentence sentence, DateFinding date, Span scope, bool hasVerb)
    {
        var figures = sentence.Found.Quantities.Any(quantity =>
            scope.Holds(quantity.Start)
            && !quantity.IsBareOne
            && quantity.UnitKind is "measure" or "count" or "duration"
        );
        if (!figures)
        {
            return false;
        }

        if (
            IsLimit(sentence.Folded, date)
            && (!sentence.IsChinese || date.Stop < sentence.Found.Quantities[^1].Start)
            && date.Date!.Precision != DatePrecision.Day
        )
        {
            return !words.Words("completion").IsIn(sentence.Folded, scope.Start, scope.End)
                || IsAccount(sentence, date, scope, 2);
        }

        var isFigureSentence =
            words.Words("growth").IsIn(sentence.Folded, scope.Start, scope.End)
            || words.Words("figure-verb").IsIn(sentence.Folded, scope.Start, scope.End);
        var isCoarse = date.Date!.Precision == DatePrecision.Month;
        if (date.Date!.Precision is not (DatePrecision.Month or DatePrecision.Day))
        {
            return !HasHappening(sentence, scope) || IsAccount(sentence, date, scope, 3);
        }

        // 今年1至10月,…办理…,支付…
        if (date is { End: not null, Date.Precision: DatePrecision.Month } && IsAccount(sentence, date, scope, 2))
        {
            return true;
        }

        return isCoarse ? !hasVerb || isFigureSentence && !HasHappening(sentence, scope) : !hasVerb && isFigureSentence;
    }

    // 全年互送游客…,推出线路…,培训导游…: the account of a year, and 到2028年 with several figures its goals
    private bool IsAccount(Sentence sentence, DateFinding date, Span scope, int least)
    {
        var figures = sentence
            .Found.Quantities.Where(quantity =>
                scope.Holds(quantity.Start)
                && quantity.Start >= date.Stop
                && quantity.Value > 2
                && quantity.UnitKind is "measure" or "count"
            )
            .ToList();
        return figures.Count >= least
            && !words.Words("sure-happening").IsIn(sentence.Folded, scope.Start, figures[0].Start);
    }

    // "dropped from 22.9 percent", "reached 5 billion yuan" tell of a figure
    private bool HasHappening(Sentence sentence, Span scope) =>
        words
            .Words("sure-happening")
            .Find(sentence.Folded, scope.Start, scope.End)
            .Any(verb => sentence.IsChinese || !(IsOfFigure(sentence, verb) || IsOfSource(sentence, verb)));

    // "…, according to figures released by the bureau"
    private static bool IsOfSource(Sentence sentence, PhraseMatch<string> verb)
    {
        const string Source = "according to ";
        var at = sentence.Folded.LastIndexOf(Source, verb.Start, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && sentence.Folded.AsSpan(at, verb.Start - at).IndexOf(',') < 0;
    }

    private static bool IsOfFigure(Sentence sentence, PhraseMatch<string> verb)
    {
        if (verb.Value is not ("dropped" or "reached" or "closed"))
        {
            return false;
        }

        var rest = sentence.Folded.AsSpan(verb.End).TrimStart();
        return rest.StartsWith("from ")
            || rest.StartsWith("to ")
            || rest.StartsWith("by ")
            || sentence.Found.Quantities.Any(quantity => quantity.Start - verb.End is 0 or 1);
    }

    // 今年签约项目按行业分为…: the year only says which projects
    private bool IsAttribute(string folded, DateFinding date) =>
        words.Language == Language.Zh
        && date is { IsRelative: true, Date.Precision: DatePrecision.Year }
        && words.EventVerbs.TryMatchAt(folded, Math.Min(date.Stop, folded.Length - 1), folded.Length, out var verb)
        && verb.End < folded.Length
        && words.Words("counted-things").TryMatchAt(folded, verb.End, folded.Length, out _);

    // 今天的签约只是开始: somebody speaks on the day, and the day of publication is another
    private static bool IsDayOfSpeaking(string folded, DateFinding date) =>
        date is { IsRelative: true, Text: "今天" or "今日" } && folded.AsSpan(date.Stop).StartsWith("的");

    // 三月的幕阜山: the month only paints the scene
    private bool IsSeasonOfScenery(string folded, DateFinding date) =>
        words.Language == Language.Zh
        && date is { IsRelative: true, Date.Precision: not DatePrecision.Day }
        && folded.AsSpan(date.Stop).StartsWith("的");

    // "from March to May", 从3月起
    private static bool IsFromPoint(Sentence sentence, int index)
    {
        var date = sentence.Found.Dates[index];
        var rest = sentence.Folded.AsSpan(date.Stop).TrimStart();
        return sentence.IsChinese
            && date.Date?.Precision == DatePrecision.Year
            && rest.StartsWith("起")
            && !rest.StartsWith("起草");
    }

    private static int BreakBefore(string folded, int next, int least)
    {
        var at = folded.LastIndexOfAny([',', ';'], next - 1, Math.Max(0, next - least));
        return at > least ? at : Math.Max(least, next - 4);
    }
}
