using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Numbers with a unit or a counted noun in English text: nearly 3 billion yuan, over 1,300 high-tech enterprises,
/// two dozen projects, a quarter of a million residents, 12, 15 and 18 homestays.
/// </summary>
internal sealed class EnglishQuantityRecognizer(LanguageVocabulary words, IReadOnlyDictionary<string, decimal> numbers)
{
    private const int LongestList = 6;

    private readonly QualifierReader _qualifiers = new(words);
    private readonly PlanReader _plans = new(words);
    private readonly ShareQualifier _shareQualifiers = new(words);
    private readonly CountedNoun _nouns = new(words);
    private readonly EnglishNumberScanner _scanner = new(new EnglishNumber(numbers));
    private readonly EnglishShare _shares = new(new EnglishNumber(numbers));
    private readonly EnglishNumberNames _names = new(words);

    public IReadOnlyList<QuantityFinding> Find(string folded, string text, IReadOnlyList<DateFinding> dates)
    {
        var found = new List<QuantityFinding>();
        for (var at = _scanner.Next(folded, 0); at >= 0; at = _scanner.Next(folded, at))
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
        var scale = _shares.OfScale(folded, at);
        if (scale is null && _shares.Read(folded, at) is { } share && !Overlaps(dates, at, share.End))
        {
            Add(
                found,
                folded,
                text,
                at,
                share.End,
                share.Percent,
                new("%", "percent", "measure", share.End),
                null,
                true
            );
            return share.End;
        }

        if ((scale ?? _scanner.Read(folded, at)) is not { } first)
        {
            return EnglishNumber.WordEnd(folded, at);
        }

        if (first.Value is not { } value || Overlaps(dates, at, first.End) || _names.IsPartOfName(folded, first))
        {
            return first.End;
        }

        if (EnglishNumberScanner.Money(folded, at) is { } money)
        {
            return AddMoney(found, folded, text, first, money);
        }

        return AddCounted(found, folded, text, first, value, dates);
    }

    private int AddMoney(
        List<QuantityFinding> found,
        string folded,
        string text,
        ScannedNumber first,
        (int Start, string Code, string Written) money
    )
    {
        var range = Follower(folded, first, []);
        var last = range ?? first;
        var end = EnglishNumberNames.MoneyWordEnd(folded, last.End);
        var unit = new CountedNoun.Counted(money.Written, money.Code, "measure", end);
        if (range is { } upper)
        {
            Add(
                found,
                folded,
                text,
                money.Start,
                first.End,
                Shared(first, upper),
                unit with
                {
                    End = first.End,
                },
                null,
                false
            );
            Add(found, folded, text, upper.Start, upper.End, upper.Value!.Value, unit, null, false);
        }
        else
        {
            var post = Over(first);
            Add(found, folded, text, money.Start, first.End, first.Value!.Value, unit, post, false);
        }

        return end;
    }

    private int AddCounted(
        List<QuantityFinding> found,
        string folded,
        string text,
        ScannedNumber first,
        decimal value,
        IReadOnlyList<DateFinding> dates
    )
    {
        var list = new List<ScannedNumber>(1) { first };
        while (true)
        {
            var last = list[^1];
            // "100 or more schools"
            var bound = _qualifiers.StartingAt(folded, last.End, folded.Length);
            var at = bound?.End ?? last.End;
            if (_nouns.After(folded, at, list.Count == 1 && value == 1) is { } noun)
            {
                return noun.Code == "grade"
                    ? noun.End
                    : AddList(found, folded, text, list, noun, Over(last) ?? bound?.Qualifier);
            }

            if (list.Count < LongestList && Follower(folded, last, dates) is { } next)
            {
                list.Add(next);
                continue;
            }

            var whole = found.FindLast(static earlier => earlier.UnitKind == "count");
            if (value > 2 && whole is not null && EnglishShare.PronounEnd(folded, at) is { } pronoun)
            {
                // "38 of them", "12 of which": of what was counted last
                return AddPart(found, folded, text, first, new(whole.Unit, whole.UnitCode, "count", pronoun));
            }

            if (_names.CountedBefore(folded, first.Start, at, value) is { } counted)
            {
                return AddList(
                    found,
                    folded,
                    text,
                    list,
                    counted with
                    {
                        End = list[^1].End,
                    },
                    Over(list[^1]) ?? bound?.Qualifier
                );
            }

            return first.End;
        }
    }

    private int AddPart(
        List<QuantityFinding> found,
        string folded,
        string text,
        ScannedNumber number,
        CountedNoun.Counted whole
    )
    {
        Add(found, folded, text, number.Start, number.End, number.Value!.Value, whole, Qualifier.Share, true);
        return whole.End;
    }

    private int AddList(
        List<QuantityFinding> found,
        string folded,
        string text,
        List<ScannedNumber> list,
        CountedNoun.Counted noun,
        Qualifier? post
    )
    {
        var last = list[^1];
        if (list.Count == 1 && noun.Code == "hour" && _names.Minutes(folded, noun.End, _scanner) is { } minutes)
        {
            // "1 hour and 20 minutes"
            noun = new("minutes", "minute", noun.Kind, minutes.End);
            last = last with { Value = (last.Value * 60) + minutes.Value };
            list = [last];
        }

        for (var i = 0; i < list.Count; i++)
        {
            var isLast = i == list.Count - 1;
            var number = list[i];
            var value = isLast ? number.Value!.Value : Shared(number, last);
            var isOne = list.Count == 1 && number is { Value: 1, IsFigure: false };
            var end = isLast ? noun.End : number.End;
            Add(
                found,
                folded,
                text,
                number.Start,
                number.End,
                value,
                noun with
                {
                    End = end,
                },
                isLast ? post : null,
                false,
                isOne
            );
        }

        return noun.End;
    }

    private void Add(
        List<QuantityFinding> found,
        string folded,
        string text,
        int numberStart,
        int numberEnd,
        decimal value,
        CountedNoun.Counted noun,
        Qualifier? post,
        bool isPart,
        bool isOne = false
    )
    {
        var before = _qualifiers.EndingAt(folded, numberStart);
        var start = before?.Start ?? numberStart;
        var end = noun.End;
        if (_qualifiers.StartingAt(folded, end, folded.Length) is { } after)
        {
            (post, end) = (after.Qualifier, after.End);
        }

        var isPlanned = _plans.IsPlanned(folded, start, end, noun.Code) || _plans.GoesOn(folded, start, found);
        var qualifier = isPlanned
            ? Qualifier.Planned
            : before?.Qualifier ?? post ?? _shareQualifiers.Of(folded, start, end, noun.Code, isPart);
        found.Add(
            new QuantityFinding(start, end - start, text[start..end], value, noun.Written, noun.Code, qualifier)
            {
                NumberStart = numberStart,
                UnitKind = noun.Kind,
                IsBareOne = isOne,
                NumberStop = numberEnd,
            }
        );
    }

    // the number after "to" or a dash, after "and" with "between" before, or further on in a list
    private ScannedNumber? Follower(string folded, ScannedNumber number, IReadOnlyList<DateFinding> dates)
    {
        var rest = folded.AsSpan(number.End);
        var link =
            rest.StartsWith(" to ") ? 4
            : rest.StartsWith(" and ") ? 5
            : rest.StartsWith(", and ") ? 6
            : rest.StartsWith(", ") ? 2
            : rest.StartsWith("--") ? 2
            : rest.StartsWith(" - ") ? 3
            : rest.StartsWith("-") ? 1
            : 0;
        if (link == 0)
        {
            return null;
        }

        var isRange = rest[0] == '-' || rest.StartsWith(" to ") || rest.StartsWith(" - ");
        var at = number.End + link;
        at = isRange ? _qualifiers.SkipBefore(folded, at) : at;
        var money = isRange ? EnglishNumberNames.SignEnd(folded, at) : at;
        at = Math.Max(at, money);
        if (at >= folded.Length || !(char.IsAsciiDigit(folded[at]) || char.IsAsciiLetter(folded[at])))
        {
            return null;
        }

        return
            _scanner.Read(folded, at) is { Value: { } value } next
            && !Overlaps(dates, at, next.End)
            && (!isRange || value > number.Plain)
            ? next
            : null;
    }

    // "3-5 billion yuan": the multiplier is both numbers'
    private static decimal Shared(ScannedNumber number, ScannedNumber last) =>
        number.Multiplier == 1 && number.Plain <= last.Plain
            ? number.Plain!.Value * last.Multiplier
            : number.Value!.Value;

    private static Qualifier? Over(ScannedNumber number) => number.More == '\0' ? null : Qualifier.Over;

    private static bool Overlaps(IReadOnlyList<DateFinding> dates, int start, int end)
    {
        foreach (var date in dates)
        {
            if (date.Start < end && start < date.Stop)
            {
                return true;
            }
        }

        return false;
    }
}
