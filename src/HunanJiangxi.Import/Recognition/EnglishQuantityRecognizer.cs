using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Numbers with a unit or a counted noun in English text: nearly 3 billion yuan, over 1,300 high-tech enterprises,
/// two dozen projects, a quarter of a million residents, 12, 15 and 18 homestays.
/// </summary>
internal sealed class EnglishQuantityRecognizer
{
    private const int LongestList = 6;

    private readonly QualifierReader _qualifiers;
    private readonly PlanReader _plans;
    private readonly ShareQualifier _shareQualifiers;
    private readonly CountedNoun _nouns;
    private readonly EnglishNumberScanner _scanner;
    private readonly EnglishNumberList _lists;
    private readonly EnglishShare _shares;
    private readonly EnglishNumberNames _names;

    public EnglishQuantityRecognizer(LanguageVocabulary words, IReadOnlyDictionary<string, decimal> numbers)
    {
        _qualifiers = new QualifierReader(words);
        _plans = new PlanReader(words);
        _shareQualifiers = new ShareQualifier(words);
        _nouns = new CountedNoun(words);
        _scanner = new EnglishNumberScanner(new EnglishNumber(numbers));
        _lists = new EnglishNumberList(_qualifiers, _scanner);
        _shares = new EnglishShare(new EnglishNumber(numbers));
        _names = new EnglishNumberNames(words);
    }

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
        if (scale is null && _shares.Read(folded, at) is { } share && !EnglishNumberList.Overlaps(dates, at, share.End))
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

        if (
            first.Value is not { } value
            || EnglishNumberList.Overlaps(dates, at, first.End)
            || _names.IsPartOfName(folded, first)
        )
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
        var range = _lists.Follower(folded, first, []);
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
                EnglishNumberList.Shared(first, upper),
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
            var post = EnglishNumberList.Over(first);
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
                    : AddList(found, folded, text, list, noun, EnglishNumberList.Over(last) ?? bound?.Qualifier);
            }

            if (list.Count < LongestList && _lists.Follower(folded, last, dates) is { } next)
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

            if (
                value > 2
                && EnglishShare.TheirEnd(folded, at) is { } theirs
                && _nouns.After(folded, theirs) is { } part
            )
            {
                // "nine of the projects have been completed"
                return EnglishShare.IsTold(folded, part.End) ? AddPart(found, folded, text, first, part) : first.End;
            }

            if (value > 2 && whole is not null && EnglishShare.IsNewTotal(folded, first.Start))
            {
                // "25 more services, bringing the total to 346"
                return AddList(found, folded, text, list, new(whole.Unit, whole.UnitCode, "count", first.End), null);
            }

            if (value > 2 && whole is not null && EnglishShare.IsPartBefore(folded, first.Start, first.End))
            {
                return AddPart(found, folded, text, first, new(whole.Unit, whole.UnitCode, "count", first.End));
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
                    EnglishNumberList.Over(list[^1]) ?? bound?.Qualifier
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
            var value = isLast ? number.Value!.Value : EnglishNumberList.Shared(number, last);
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
}
