using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Reads one number of a Chinese text, in figures or characters, with its multipliers and 余, 多, 来.</summary>
internal static class ChineseNumberScanner
{
    private const int LongestRun = 24;

    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789零〇一二两三四五六七八九十百千万亿半廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
    );

    private static readonly SearchValues<char> MeasureAfterThousand = SearchValues.Create("瓦米克伏卡赫帕");

    /// <summary>The next place at which a number may begin, or -1.</summary>
    public static int Next(string folded, int from)
    {
        var at = folded.AsSpan(from).IndexOfAny(Starts);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The number that begins at a place; one without a value is passed over (两三, 十几, 万载).</summary>
    public static ScannedNumber Read(string folded, int start)
    {
        var isFigure = char.IsAsciiDigit(folded[start]);
        var at = isFigure ? FigureEnd(folded, start) : RunEnd(folded, start);
        var value = isFigure
            ? Figure(folded.AsSpan(start, at - start))
            : ChineseNumber.Parse(folded.AsSpan(start, at - start));
        if (!isFigure && at + 1 < folded.Length && folded[at] is '点' && ChineseNumber.IsDigit(folded[at + 1]))
        {
            at = WithDecimals(folded, at, ref value);
        }

        var firstMore = More(folded, ref at);
        // 6.8 万平方公里, as some set it
        at += isFigure && at + 1 < folded.Length && folded[at] == ' ' && IsGroupWord(folded, at + 1) ? 1 : 0;
        var multiplierStart = at;
        at = MultiplierEnd(folded, at, isFigure || firstMore != '\0');
        var multiplier = Multiplier(folded.AsSpan(multiplierStart, at - multiplierStart));
        var more = firstMore == '\0' ? More(folded, ref at) : firstMore;
        if (!isFigure && multiplier == 1 && multiplierStart - start > 1)
        {
            // 五万: five, ten thousand times, as 5万 is
            multiplier = folded[multiplierStart - 1] switch
            {
                '万' => 10_000m,
                '亿' => 100_000_000m,
                _ => 1m,
            };
            value /= multiplier;
        }

        if (at < folded.Length && folded[at] == '几')
        {
            value = null;
        }

        return new ScannedNumber(start, at, value * multiplier)
        {
            Plain = value,
            Multiplier = multiplier,
            More = more,
            IsFigure = isFigure,
        };
    }

    // 1234, 1,234, 1 234, 12 345.6
    private static int FigureEnd(string folded, int start)
    {
        var at = DigitsEnd(folded, start);
        while (at - start <= LongestRun && IsGroup(folded, start, at))
        {
            at += 4;
        }

        if (at + 1 < folded.Length && folded[at] == '.' && char.IsAsciiDigit(folded[at + 1]))
        {
            at = DigitsEnd(folded, at + 1);
        }

        return at;
    }

    private static bool IsGroup(string folded, int start, int at)
    {
        if (at + 3 >= folded.Length || folded[at] is not (',' or ' ') || at - start > 3 && folded[at - 4] != folded[at])
        {
            return false;
        }

        return char.IsAsciiDigit(folded[at + 1]) && DigitsEnd(folded, at + 1) == at + 4;
    }

    private static int DigitsEnd(string folded, int at)
    {
        while (at < folded.Length && char.IsAsciiDigit(folded[at]))
        {
            at++;
        }

        return at;
    }

    private static int RunEnd(string folded, int start)
    {
        var at = start;
        while (at < folded.Length && at - start < LongestRun && IsRun(folded, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsRun(string folded, int at) =>
        folded[at] is '万' or '亿' ? !IsNameAfter(folded, at) : ChineseNumber.IsPart(folded[at]) && !IsUnit(folded, at);

    private static bool IsGroupWord(string folded, int at) => folded[at] is '万' or '亿' && !IsNameAfter(folded, at);

    // 十千瓦: the thousand belongs to the unit
    private static bool IsUnit(string folded, int at) =>
        folded[at] is '千' && at + 1 < folded.Length && MeasureAfterThousand.Contains(folded[at + 1]);

    // 万安, 万载: what stands after 、 in a list of names is no ten thousand
    private static bool IsNameAfter(string folded, int at) =>
        at + 1 < folded.Length && folded[at] == '万' && folded[at + 1] is '载' or '安' or '达' or '年';

    private static int WithDecimals(string folded, int point, ref decimal? value)
    {
        var (at, scale) = (point + 1, 0.1m);
        while (at < folded.Length && at - point < 7 && ChineseNumber.ParseDigits(folded.AsSpan(at, 1)) is { } digit)
        {
            value += digit * scale;
            scale /= 10;
            at++;
        }

        return at;
    }

    private static char More(string folded, ref int at) =>
        at < folded.Length && folded[at] is '余' or '多' or '来' ? folded[at++] : '\0';

    private static int MultiplierEnd(string folded, int at, bool isOpen)
    {
        while (
            isOpen
            && at < folded.Length
            && (folded[at] is '万' or '亿' || (ChineseNumber.Step(folded[at]) > 0 && !IsUnit(folded, at)))
        )
        {
            at++;
        }

        return at;
    }

    private static decimal Multiplier(ReadOnlySpan<char> text)
    {
        var product = 1m;
        foreach (var c in text[..Math.Min(text.Length, 4)])
        {
            product *= c switch
            {
                '万' => 10_000m,
                '亿' => 100_000_000m,
                _ => ChineseNumber.Step(c),
            };
        }

        return product;
    }

    private static decimal? Figure(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[LongestRun + 8];
        var count = 0;
        foreach (var c in text)
        {
            if (c is not (',' or ' ') && count < digits.Length)
            {
                digits[count++] = c;
            }
        }

        return
            count < 19
            && decimal.TryParse(
                digits[..count],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }
}

/// <summary>A number with its place; <c>Value</c> is null for what only looks like one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScannedNumber(int Start, int End, decimal? Value)
{
    /// <summary>The number before its multiplier.</summary>
    public decimal? Plain { get; init; }

    public decimal Multiplier { get; init; }

    /// <summary>余, 多 or 来 after it, or nothing.</summary>
    public char More { get; init; }

    public bool IsFigure { get; init; }
}
