namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Numbers written in Chinese characters: 三百二十, 两千, 一万三千, 三亿五千万, 二〇二三, 一万二 (12,000), and the
/// forms of cheques (伍佰).
/// </summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string ChequeDigits = "零壹贰叁肆伍陆柒捌玖";

    public static bool IsDigit(char c) => Digit(c) >= 0;

    public static bool IsPart(char c) => IsDigit(c) || Step(c) > 0 || c is '廿' or '卅';

    /// <summary>Null when the characters are no one number (两三 is two or three).</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        foreach (var (mark, scale) in (ReadOnlySpan<(char, decimal)>)[('亿', 100_000_000m), ('万', 10_000m)])
        {
            var at = text.LastIndexOf(mark);
            if (at < 0)
            {
                continue;
            }

            var high = at == 0 ? 1 : Parse(text[..at]);
            var low = text[(at + 1)..];
            return high * scale
                + (
                    low.IsEmpty ? 0
                    : IsShortTail(low) ? Digit(low[0]) * scale / 10
                    : Parse(low)
                );
        }

        return BelowTenThousand(text);
    }

    /// <summary>Digit by digit, as years are written.</summary>
    public static decimal? ParseDigits(ReadOnlySpan<char> text)
    {
        decimal value = 0;
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return null;
            }

            value = (value * 10) + Digit(c);
        }

        return text.Length > 0 ? value : null;
    }

    /// <summary>10 to 1000 for the characters that multiply, else 0.</summary>
    public static int Step(char c) =>
        c switch
        {
            '十' or '拾' => 10,
            '百' or '佰' => 100,
            '千' or '仟' => 1000,
            _ => 0,
        };

    // 一万二 is 12,000; 一万零二 is 10,002
    private static bool IsShortTail(ReadOnlySpan<char> low) => low.Length == 1 && Digit(low[0]) > 0;

    private static decimal? BelowTenThousand(ReadOnlySpan<char> text)
    {
        decimal total = 0;
        var (digit, lastStep) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '廿' or '卅')
            {
                (total, lastStep, digit) = (total + (c == '廿' ? 20 : 30), 10, -1);
            }
            else if (Step(c) is > 0 and var step)
            {
                total += (digit < 0 ? 1 : digit) * step;
                (digit, lastStep) = (-1, step);
            }
            else if (!IsDigit(c))
            {
                return null;
            }
            else if (digit > 0 || (digit == 0 && lastStep == 0))
            {
                // digits side by side are years and codes when four or more, else two guesses at one number
                return text.Length >= 4 ? ParseDigits(text) : null;
            }
            else
            {
                digit = Digit(c);
            }
        }

        // 一百二 is 120
        var isShort = digit > 0 && lastStep > 10 && Step(text[^2]) == lastStep;
        return total
            + (
                digit <= 0 ? 0
                : isShort ? digit * lastStep / 10
                : digit
            );
    }

    private static int Digit(char c) =>
        c == '两' ? 2
        : Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit
        : ChequeDigits.IndexOf(c, StringComparison.Ordinal);
}
