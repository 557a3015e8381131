using System.Runtime.InteropServices;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Shares in words: 百分之八十五, 四分之一, 一半, 半数, 百分百. Tenths (四成) are a unit, see ChineseUnits.</summary>
internal static class ChineseShare
{
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Share(decimal Percent, int End);

    public static Share? Read(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        foreach (var word in (ReadOnlySpan<string>)["一半", "半数", "对半"])
        {
            // 一半是甲县的,一半是乙县的: says where, not how much
            if (
                rest.StartsWith(word)
                && folded.IndexOf(word, StringComparison.Ordinal) == folded.LastIndexOf(word, StringComparison.Ordinal)
            )
            {
                return new Share(50, at + word.Length);
            }
        }

        if (rest.StartsWith("百分百"))
        {
            return new Share(100, at + 3);
        }

        // no denominator is longer than 二十五
        var mark = rest[..Math.Min(rest.Length, 6)].IndexOf("分之");
        if (mark <= 0 || at + mark + 2 >= folded.Length)
        {
            return null;
        }

        var whole = char.IsAsciiDigit(rest[0])
            ? ChineseNumberScanner.Read(folded, at).Value
            : ChineseNumber.Parse(rest[..mark]);
        var start = at + mark + 2;
        if (whole is not > 0 || !(char.IsAsciiDigit(folded[start]) || ChineseNumber.IsPart(folded[start])))
        {
            return null;
        }

        var part = ChineseNumberScanner.Read(folded, start);
        return part.Value is { } value ? new Share(Math.Round(100 * value / whole.Value, 2), part.End) : null;
    }
}
