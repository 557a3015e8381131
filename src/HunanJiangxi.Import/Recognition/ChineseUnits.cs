using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What a Chinese number is a number of: a unit or counter after it, a currency sign before it, tenths (四成), people
/// counted by what stands before (常住人口96万).
/// </summary>
internal sealed class ChineseUnits(LanguageVocabulary words)
{
    private static readonly UnitEntry PercentEntry = new() { Code = "percent", Kind = "measure" };
    private static readonly UnitEntry PersonEntry = new() { Code = "person", Kind = "count" };

    private static readonly (string Sign, string Code, string Written)[] Currencies =
    [
        ("HK$", "hkd", "港元"),
        ("US$", "usd", "美元"),
        ("USD", "usd", "美元"),
        ("RMB", "yuan", "元"),
        ("CNY", "yuan", "元"),
        ("$", "usd", "美元"),
        ("¥", "yuan", "元"),
        ("￥", "yuan", "元"),
        ("€", "eur", "欧元"),
        ("人民币", "yuan", "元"),
    ];

    private readonly QualifierReader _qualifiers = new(words);
    private readonly UnitEntry _kilowattHour = words.Units.Find("千瓦时").First().Value;
    private readonly UnitEntry _piece = words.Units.Find("个").First().Value;
    private readonly UnitEntry _minute = words.Units.Find("分钟").First().Value;

    public static UnitMatch Percent(int end) => new(PercentEntry, "%", end) { IsPart = true };

    public static bool IsCurrencyBefore(string folded, int start) => CurrencyBefore(folded, start) is not null;

    public bool IsLatinUnit(string folded, int at) =>
        words.Units.TryMatchAt(folded, at, folded.Length, out var unit, mayFollowDigit: true)
            && unit.Value.Kind != "attribute"
        || (at + 1 < folded.Length && folded[at] is 'k' or 'K' && folded[at + 1] is 'v' or 'V');

    /// <summary>The unit of a number; <paramref name="post"/> becomes "over" where 多 or 余 follows the unit.</summary>
    public UnitMatch? At(string folded, ScannedNumber number, ref Qualifier? post)
    {
        var at = number.End;
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        if (Tenths(folded, number) is { } tenths)
        {
            return tenths;
        }

        // 两个半小时
        var half = folded.AsSpan(at).StartsWith("个半") ? 0.5m : 0;
        var from = half > 0 ? at + 2 : at;
        if (
            from >= folded.Length
            || !words.Units.TryMatchAt(folded, from, folded.Length, out var unit, mayFollowDigit: true)
        )
        {
            return WithoutUnit(folded, number);
        }

        // 十分广阔
        if (IsOrdinal(folded, number, unit) || (unit.Value.Code == "point" && number is { IsFigure: false, Value: 10 }))
        {
            return null;
        }

        // 12个市场主体, 4个国家级园区: what is counted only begins like a city or a country
        if (unit.Value.Kind == "party" && folded[unit.Start] == '个' && IsPartOfNoun(folded, unit.End))
        {
            return new UnitMatch(_piece, "个", unit.Start + 1) { Added = half };
        }

        var end = unit.End;
        if (unit is { Value.Code: "grade", Length: 1 } && folded[unit.Start] == '度' && IsPower(folded, number))
        {
            return new UnitMatch(_kilowattHour, "度", end);
        }

        if (unit.Value.Code == "hour" && half == 0 && Minutes(folded, end) is { } minutes)
        {
            return new UnitMatch(_minute, "分钟", minutes.End) { Factor = 60, Added = minutes.Value!.Value / 60 };
        }

        if (unit.Value.Code == "yuan" && Tenth(folded, end) is { } tenth)
        {
            return new UnitMatch(unit.Value, folded.Substring(unit.Start, unit.Length), end + 2) { Added = tenth };
        }

        // 5公里多, 三年多
        if (end < folded.Length && folded[end] is '多' or '余' && post is null && unit.Value.Kind != "party")
        {
            post = Qualifier.Over;
            end++;
        }

        // 两个多小时
        if (folded.AsSpan(unit.Start, unit.Length).Contains('多'))
        {
            post ??= Qualifier.Over;
        }

        // 两个小时: the counter belongs to speech, the unit is the hour
        var written = unit.Value.Code == "hour" ? "小时" : folded.Substring(unit.Start, unit.Length);
        return new UnitMatch(unit.Value, written, end) { Added = half };
    }

    private bool IsPartOfNoun(string folded, int at) =>
        at < folded.Length
        && words.Words("not-a-party-after").TryMatchAt(folded, at, folded.Length, out _)
        && !words.Words("party-all-the-same").TryMatchAt(folded, at, folded.Length, out _);

    // 二元八角
    private static decimal? Tenth(string folded, int at) =>
        at + 1 < folded.Length && folded[at + 1] is '角' or '毛'
            ? ChineseNumber.ParseDigits(folded.AsSpan(at, 1)) / 10
            : null;

    // 四成, 八成五
    private static UnitMatch? Tenths(string folded, ScannedNumber number)
    {
        var at = number.End;
        if (at >= folded.Length || folded[at] != '成' || number.Value is not (> 0 and < 10))
        {
            return null;
        }

        at++;
        var more = at < folded.Length ? ChineseNumber.ParseDigits(folded.AsSpan(at, 1)) : null;
        at += more is > 0 ? 1 : 0;
        return at < folded.Length && "为立员功都本就果绩品分交长熟效型套".Contains(folded[at], StringComparison.Ordinal)
            ? null
            : new UnitMatch(PercentEntry, "%", at)
            {
                Factor = 10,
                Added = (more ?? 0) / 10,
                IsPart = true,
            };
    }

    // 一期、二期, 319国道, 两头
    private bool IsOrdinal(string folded, ScannedNumber number, PhraseMatch<UnitEntry> unit) =>
        number is { IsFigure: false, Value: <= 9 }
        && unit.Length == 1
        && words.Words("ordinal-counter").TryMatchAt(folded, unit.Start, unit.End, out _)
        && !words.Words("done").IsIn(folded, Math.Max(0, number.Start - 3), number.Start);

    // 2.3亿度 of power, 25度 of heat
    private static bool IsPower(string folded, ScannedNumber number) =>
        number.Multiplier >= 10_000
        || folded.AsSpan(Math.Max(0, number.Start - 12), Math.Min(12, number.Start)).Contains('电');

    private static ScannedNumber? Minutes(string folded, int at)
    {
        if (at >= folded.Length || !(char.IsAsciiDigit(folded[at]) || ChineseNumber.IsPart(folded[at])))
        {
            return null;
        }

        var number = ChineseNumberScanner.Read(folded, at);
        var rest = folded.AsSpan(number.End);
        return number.Value is null || !rest.StartsWith("分")
            ? null
            : number with
            {
                End = number.End + (rest.StartsWith("分钟") ? 2 : 1),
            };
    }

    private UnitMatch? WithoutUnit(string folded, ScannedNumber number)
    {
        if (CurrencyBefore(folded, number.Start) is { } currency)
        {
            return new UnitMatch(
                new UnitEntry { Code = currency.Code, Kind = "measure" },
                currency.Written,
                number.End
            );
        }

        var left = Math.Max(0, number.Start - 10);
        left = Math.Max(left, folded.AsSpan(0, number.Start).LastIndexOfAny(",。;、") + 1);
        return
            number.Value >= 1000
            && (number.Multiplier > 1 || number.IsFigure)
            && IsEnd(folded, number.End)
            && words.Words("counted-before").IsIn(folded, left, number.Start)
            ? new UnitMatch(PersonEntry, "人", number.End)
            : null;
    }

    private bool IsEnd(string folded, int at) =>
        at >= folded.Length
        || folded[at] is ',' or '。' or ';' or '、' or ')' or ' ' or '的'
        || _qualifiers.StartingAt(folded, at, folded.Length) is not null;

    private static (string Sign, string Code, string Written)? CurrencyBefore(string folded, int start)
    {
        var head = folded.AsSpan(0, start).TrimEnd(' ');
        foreach (var currency in Currencies)
        {
            if (head.EndsWith(currency.Sign, StringComparison.OrdinalIgnoreCase))
            {
                return currency;
            }
        }

        return null;
    }
}

/// <summary>A unit at its place; the number is multiplied by <c>Factor</c> after <c>Added</c> was added to it.</summary>
internal sealed record UnitMatch(UnitEntry Entry, string Written, int End)
{
    public decimal Factor { get; init; } = 1;

    public decimal Added { get; init; }

    /// <summary>Whether the words themselves say a part of a whole (四成, 三分之一).</summary>
    public bool IsPart { get; init; }
}
