namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers written in Chinese characters: 三百二十, 两千, 十二, 一万三千, 二〇二三.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsDigit(char c) => c is '零' or '两' || Digits.Contains(c, StringComparison.Ordinal);

    public static bool IsPart(char c) => IsDigit(c) || c is '十' or '百' or '千';

    /// <summary>Null when the characters are no number.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        // 一万三千 is read as two numbers
        if (text.IndexOf('万') is > 0 and var tenThousands && tenThousands < text.Length - 1)
        {
            return (Parse(text[..tenThousands]) * 10_000) + Parse(text[(tenThousands + 1)..]);
        }

        decimal total = 0,
            current = 0;
        var seen = false;
        foreach (var c in text)
        {
            if (IsDigit(c))
            {
                if (seen && current > 0 && c is not '零')
                {
                    return ParseDigits(text);
                }

                current = Digit(c);
                seen = true;
                continue;
            }

            decimal? unit = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => null,
            };
            if (unit is null)
            {
                return null;
            }

            total += (current == 0 ? 1 : current) * unit.Value;
            current = 0;
            seen = true;
        }

        return seen ? total + current : null;
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

    private static int Digit(char c) =>
        c switch
        {
            '零' => 0,
            '两' => 2,
            _ => Digits.IndexOf(c, StringComparison.Ordinal),
        };
}
