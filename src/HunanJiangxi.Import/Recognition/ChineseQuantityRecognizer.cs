using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers with a unit or counter in Chinese text: 近30亿元, 3万余人次, 两百多家, 四成, 12、15和18家.</summary>
internal sealed class ChineseQuantityRecognizer(LanguageVocabulary words)
{
    private const int LongestList = 6;

    private readonly QualifierReader _qualifiers = new(words);
    private readonly PlanReader _plans = new(words);
    private readonly ShareQualifier _shares = new(words);
    private readonly ChineseUnits _units = new(words);

    public IReadOnlyList<QuantityFinding> Find(string folded, string text, IReadOnlyList<DateFinding> dates)
    {
        var found = new List<QuantityFinding>();
        for (
            var at = ChineseNumberScanner.Next(folded, 0);
            at >= 0;
            at = ChineseNumberScanner.Next(folded, Math.Max(at, 0))
        )
        {
            at = Math.Max(at + 1, ReadAt(found, folded, text, at, dates));
        }

        return found;
    }

    private int ReadAt(
        List<QuantityFinding> found,
        string folded,
        string text,
        int at,
        IReadOnlyList<DateFinding> dates
    )
    {
        if (StopOfDateAt(dates, at) is { } stop)
        {
            return stop;
        }

        if (words.Words("not-quantity").TryMatchAt(folded, at, folded.Length, out var idiom))
        {
            return idiom.End;
        }

        if (ChineseShare.Read(folded, at) is { } share)
        {
            var end = share.End;
            Add(
                found,
                folded,
                text,
                new Figure(at, end, share.Percent, false) { NumberEnd = end },
                ChineseUnits.Percent(end),
                null
            );
            return end;
        }

        var first = ChineseNumberScanner.Read(folded, at);
        if (first.Value is null || IsPartOfName(folded, first) || Overlaps(dates, first))
        {
            return Math.Max(first.End, IsRatio(folded, first) ? RatioEnd(folded, first) : 0);
        }

        var numbers = new List<ScannedNumber>(1) { first };
        while (true)
        {
            var last = numbers[^1];
            Qualifier? post = last.More switch
            {
                '\0' => null,
                '来' => Qualifier.About,
                _ => Qualifier.Over,
            };
            if (_units.At(folded, last, ref post) is { } unit)
            {
                AddAll(found, folded, text, numbers, unit, post);
                return unit.End;
            }

            if (numbers.Count == LongestList || Follower(folded, last, dates) is not { } next)
            {
                return first.End;
            }

            numbers.Add(next);
        }
    }

    private void AddAll(
        List<QuantityFinding> found,
        string folded,
        string text,
        List<ScannedNumber> numbers,
        UnitMatch unit,
        Qualifier? post
    )
    {
        if (unit.Entry.Code == "grade")
        {
            return;
        }

        var last = numbers[^1];
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            // 30至40万: the multiplier is both numbers', when the first has none and is the smaller
            var multiplier = number.Multiplier == 1 && number.Plain <= last.Plain ? last.Multiplier : number.Multiplier;
            var value = (number.Plain * multiplier + unit.Added) * unit.Factor;
            var isLast = i == numbers.Count - 1;
            // 一家, 一次 count nothing; 一成 is a tenth
            var isOne =
                numbers.Count == 1 && unit is { Factor: 1, Added: 0 } && number is { Value: 1, IsFigure: false };
            var figure = new Figure(number.Start, isLast ? unit.End : number.End, value!.Value, isOne)
            {
                NumberEnd = number.End,
                IsBare = number is { IsFigure: false, More: '\0' } && IsRoundWord(folded, number),
            };
            Add(found, folded, text, figure, unit, isLast ? post : null);
        }
    }

    private void Add(
        List<QuantityFinding> found,
        string folded,
        string text,
        Figure figure,
        UnitMatch unit,
        Qualifier? post
    )
    {
        var before = UpTo(folded, figure.Start) ?? _qualifiers.EndingAt(folded, figure.Start);
        var end = figure.End;
        if (end == unit.End && _qualifiers.StartingAt(folded, end, folded.Length) is { } after && post is null)
        {
            (post, end) = (after.Qualifier, after.End);
        }

        // 百姓, 千家万户: a bare hundred or thousand is a figure of speech
        if (figure.IsBare && before is null)
        {
            return;
        }

        var start = before?.Start ?? figure.Start;
        var isPlanned = _plans.IsPlanned(folded, start, end, unit.Entry.Code) || _plans.GoesOn(folded, start, found);
        var qualifier = isPlanned
            ? Qualifier.Planned
            : before?.Qualifier ?? post ?? _shares.Of(folded, start, end, unit.Entry.Code, unit.IsPart);
        found.Add(
            new QuantityFinding(
                start,
                end - start,
                text[start..end],
                figure.Value,
                unit.Written,
                unit.Entry.Code,
                qualifier
            )
            {
                NumberStart = figure.Start,
                UnitKind = unit.Entry.Kind,
                IsBareOne = figure.IsBareOne,
                IsRound = figure.IsBare,
                NumberStop = figure.NumberEnd,
            }
        );
    }

    // the number after 至, 到, - or, in figures, 、 和 及
    private static ScannedNumber? Follower(string folded, ScannedNumber number, IReadOnlyList<DateFinding> dates)
    {
        var at = number.End;
        var isRange = false;
        while (at < folded.Length && at - number.End < 3 && folded[at] is '-' or '至' or '到' or ' ')
        {
            isRange |= folded[at] != ' ';
            at++;
        }

        if (!isRange)
        {
            at = number.End;
            if (at >= folded.Length || folded[at] is not ('、' or '和' or '及' or '与') || !number.IsFigure)
            {
                return null;
            }

            at++;
        }

        if (
            at >= folded.Length
            || StopOfDateAt(dates, at) is not null
            || !(char.IsAsciiDigit(folded[at]) || ChineseNumber.IsPart(folded[at]))
        )
        {
            return null;
        }

        var next = ChineseNumberScanner.Read(folded, at);
        return next.Value > (isRange ? number.Plain : 0) && !Overlaps(dates, next) ? next : null;
    }

    // 上百, 上千
    private static (Qualifier Qualifier, int Start)? UpTo(string folded, int start) =>
        start > 0
        && folded[start - 1] == '上'
        && folded[start] is '百' or '千' or '万' or '亿'
        && (start == 1 || folded[start - 2] is not ('以' or '会' or '网' or '线' or '千' or '百'))
            ? (Qualifier.Over, start - 1)
            : null;

    private static bool IsRoundWord(string folded, ScannedNumber number) =>
        folded[number.Start] is '百' or '千' or '万' or '亿' || number.Value == 0;

    private static int? StopOfDateAt(IReadOnlyList<DateFinding> dates, int at)
    {
        foreach (var date in dates)
        {
            if (date.Start <= at && at < date.Stop)
            {
                return date.Stop;
            }
        }

        return null;
    }

    private static bool Overlaps(IReadOnlyList<DateFinding> dates, ScannedNumber number)
    {
        foreach (var date in dates)
        {
            if (date.Start < number.End && number.Start < date.Stop)
            {
                return true;
            }
        }

        return false;
    }

    // 3比1, 10:30
    private static bool IsRatio(string folded, ScannedNumber number) =>
        number.End + 1 < folded.Length
        && folded[number.End] is ':' or '比'
        && (char.IsAsciiDigit(folded[number.End + 1]) || ChineseNumber.IsDigit(folded[number.End + 1]));

    private static int RatioEnd(string folded, ScannedNumber number) =>
        ChineseNumberScanner.Read(folded, number.End + 1).End;

    // G60, 第37, 二届三次会议, 0731-8412, 10:30, 1:2, COVID-19, 数百, 9时30分, 张三、李四
    private bool IsPartOfName(string folded, ScannedNumber number)
    {
        var (start, end) = (number.Start, number.End);
        var before = start > 0 ? folded[start - 1] : ' ';
        var after = end < folded.Length ? folded[end] : ' ';
        var beforeThat = start > 1 ? folded[start - 2] : ' ';
        return before is '第' or '届' or '.' or '/' or '#' or '〔' or '['
            || (before == ':' && char.IsAsciiDigit(beforeThat))
            || IsRatio(folded, number)
            || (number.IsFigure && char.IsAsciiLetter(before) && !ChineseUnits.IsCurrencyBefore(folded, start))
            || (number.IsFigure && before == '-' && char.IsAsciiLetterOrDigit(beforeThat))
            || (!number.IsFigure && before is '几' or '数' && beforeThat is not ('总' or '人' or '户' or '个'))
            || (char.IsAsciiLetter(after) && !_units.IsLatinUnit(folded, end))
            || IsTimeOfDay(folded, start)
            || words.Words("ordinal-before").EndingAt(folded, start, 8) is not null;
    }

    // the minutes of 9时30分
    private static bool IsTimeOfDay(string folded, int start) =>
        start > 1 && folded[start - 1] is '时' or '点' && ChineseNumber.IsPart(Plain(folded[start - 2]));

    private static char Plain(char c) => char.IsAsciiDigit(c) ? '一' : c;

    private readonly record struct Figure(int Start, int End, decimal Value, bool IsBareOne)
    {
        public bool IsBare { get; init; }

        public int NumberEnd { get; init; }
    }
}
