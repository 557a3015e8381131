using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Years that stand in the name of a meeting: no date of their own, but the only one where no other is told.</summary>
internal sealed class MeetingYears(LanguageVocabulary words)
{
    /// <summary>The year that stands in the name of a meeting, without any other date.</summary>
    public int? InName(Sentence sentence, PartialDate? published)
    {
        var folded = sentence.Folded;
        for (var i = 0; i + 4 <= folded.Length; i++)
        {
            var isYear =
                folded.AsSpan(i, 2) is "20"
                && char.IsAsciiDigit(folded[i + 2])
                && char.IsAsciiDigit(folded[i + 3])
                && (i == 0 || !char.IsAsciiDigit(folded[i - 1]))
                && (i + 4 == folded.Length || !char.IsAsciiDigit(folded[i + 4]));
            if (!isYear)
            {
                continue;
            }

            var year = int.Parse(folded.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture);
            var reach = Math.Min(folded.Length, i + (sentence.IsChinese ? 34 : 130));
            if (words.Words("meeting-name").IsIn(folded, i + 4, reach) && (published is null || published.Year == year))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>2023年湘赣边…大会 with another date in the sentence</summary>
    public bool IsInName(Sentence sentence, int index)
    {
        var date = sentence.Found.Dates[index];
        if (date.Date?.Precision is not (DatePrecision.Year or DatePrecision.Quarter) || date.IsRelative)
        {
            return false;
        }

        var folded = sentence.Folded;
        var end = Math.Min(folded.Length, date.Stop + (sentence.IsChinese ? 30 : 100));
        var comma = folded.IndexOfAny([',', '。', ';'], date.Stop);
        end = comma >= 0 ? Math.Min(end, comma) : end;
        if (words.Words("meeting-name").First(folded, date.Stop, end) is not { } name)
        {
            return false;
        }

        var isAttached = sentence.IsChinese
            ? folded[date.Stop] is not ',' and not '在' && FirstVerb(folded, date.Stop, name.Start) is null
            : folded.AsSpan(0, date.Start).TrimEnd().EndsWith("the", StringComparison.OrdinalIgnoreCase);
        return isAttached
            && (
                words.Words("no-date-happening").IsIn(folded)
                || sentence
                    .Found.Dates.Where((_, i) => i != index)
                    .Any(static other => other.Date is not null || other.Text.EndsWith('日'))
            );
    }

    /// <summary>9月19日,2023年某某洽谈会举行: a day without its year gets that of the meeting it was held on.</summary>
    public DateFinding Completed(Sentence sentence, DateFinding date)
    {
        if (date.Date is not null || !sentence.IsChinese || date.End is not null)
        {
            return date;
        }

        var folded = sentence.Folded;
        var month = ChineseNumberScanner.Read(folded, date.Start);
        var isDay =
            month is { IsFigure: true, Value: >= 1 and <= 12 }
            && month.End + 1 < date.Stop
            && folded[month.End] == '月'
            && char.IsAsciiDigit(folded[month.End + 1]);
        if (!isDay || folded.AsSpan(date.Stop).TrimStart() is not [',', ..] || InName(sentence, null) is not { } year)
        {
            return date;
        }

        var day = ChineseNumberScanner.Read(folded, month.End + 1);
        return day.Value is >= 1 and var number && number <= DateTime.DaysInMonth(year, (int)month.Value!)
            ? date with
            {
                Date = PartialDate.Day(year, (int)month.Value, (int)number),
                IsRelative = true,
            }
            : date;
    }

    private PhraseMatch<Domain.Timeline.EventKind>? FirstVerb(string folded, int start, int end) =>
        words.EventVerbs.First(folded, start, end);
}
