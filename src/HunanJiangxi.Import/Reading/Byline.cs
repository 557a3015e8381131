using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>Who wrote it and who carried it, as the lines around the headline say.</summary>
internal sealed class Byline(PageLines lines)
{
    private const int LongestOutlet = 40;
    private const int LinesBeside = 4;
    private readonly LanguageVocabulary _words = lines.Words;
    private readonly bool _isChinese = lines.Words.Language == Language.Zh;

    /// <summary>The value of a labelled field; null when the line is longer than that, or has none.</summary>
    public string? Field(string list, int line, int longest) =>
        LabelledField.Read(_words, list, lines.Written(line), lines[line], longest);

    public string? Author(int line)
    {
        var folded = lines[line];
        if (folded.Length > 120 || folded.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        return Field("author", line, 120) ?? WithoutColon(line);
    }

    /// <summary>The outlet on the line of the date, or on the lines next to it.</summary>
    public string? OutletBeside(int dateLine, Span date, int firstProse)
    {
        var written = lines.Written(dateLine);
        foreach (var part in Parts(written, date))
        {
            if (IsOutletHere(part, isSure: false))
            {
                return part;
            }
        }

        for (var near = 1; near <= LinesBeside; near++)
        {
            if ((OutletOn(dateLine - near, firstProse) ?? OutletOn(dateLine + near, firstProse)) is { } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    private string? OutletOn(int line, int firstProse)
    {
        if (
            line < 0
            || line >= Math.Min(lines.Count, firstProse)
            || lines.Zone(line) == LineZone.Furniture
            || lines.IsMenu(line)
        )
        {
            return null;
        }

        return lines[line].Length <= 90
            ? Array.Find(
                lines.Written(line).Split('|', StringSplitOptions.TrimEntries),
                part => IsOutletHere(part, true)
            )
            : null;
    }

    /// <summary>Whether it is named as outlets and offices are.</summary>
    public static bool IsOutlet(LanguageVocabulary words, string folded) =>
        folded.Length is >= 2 and <= LongestOutlet
        && !folded.Contains(':', StringComparison.Ordinal)
        && words.Boilerplate("outlet-end").EndingAt(folded, folded.Length) is not null
        && !words.Boilerplate("outlet-not").IsIn(folded)
        && (words.Language == Language.Zh ? folded.Length <= 18 : folded.Split(' ').Length <= 4);

    // "By Chen Wei | China Daily | Updated: 2023-11-15", "2023年11月08日 10:31 红网"
    private IEnumerable<string> Parts(string written, Span date)
    {
        var stop = Math.Min(date.End, written.Length);
        var start = Math.Min(date.Start, stop);
        char[] bars = _isChinese ? ['|', '丨', '·', ' ', '\u3000', '\t'] : ['|', '·', '\t'];
        foreach (var half in (string[])[written[..start], written[stop..]])
        {
            var parts = half.Split(bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (
                var part in _isChinese ? parts.OrderBy(part => IsOutlet(_words, part) ? 0 : 1) : parts.AsEnumerable()
            )
            {
                yield return part.Trim(' ', '-', '(', ')', ',', '–', '—', ':', '：', '（', '）');
            }
        }
    }

    private bool IsOutletHere(string part, bool isSure)
    {
        var folded = Folding.Fold(part);
        if (isSure)
        {
            return IsOutlet(_words, folded) && !lines.StartsWith("line", folded, out _);
        }

        return folded.Length is >= 2 and <= LongestOutlet
            && !folded.Any(char.IsAsciiDigit)
            && !folded.Contains(':', StringComparison.Ordinal)
            && (folded.Any(Folding.IsHan) || folded.Any(char.IsAsciiLetter))
            && !lines.StartsWith("line", folded, out _)
            && !lines.StartsWith("label", folded, out _)
            && !lines.StartsWith("updated", folded, out _)
            && !lines.StartsWith("author", folded, out _)
            && !folded.StartsWith("星期", StringComparison.Ordinal)
            && (folded.Length <= 18 || !_isChinese);
    }

    // "□ 本报记者 李某", "记者 刘某 通讯员 李某", "By Li Mou | …"
    private string? WithoutColon(int line)
    {
        var folded = lines[line];
        var written = lines.Written(line);
        foreach (var label in _words.Boilerplate("author").Find(folded))
        {
            var isAtStart = label.Start == 0 || folded[label.Start - 1] is ' ' or '□' or '■' or '|' or '(' or '/';
            if (!isAtStart || label.End >= folded.Length || folded[label.End] != ' ' || folded.Length > 60)
            {
                continue;
            }

            if (!_isChinese && label.Start > 0 && folded.LastIndexOf('|', label.Start) < label.Start - 2)
            {
                continue;
            }

            var end = folded.AsSpan(label.End).IndexOfAny("|)(。");
            var name = (end < 0 ? written[label.End..] : written.Substring(label.End, end)).Trim();
            var names = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (
                name.Length is > 1 and <= 30
                && names.Length <= (_isChinese ? 5 : 4)
                && !name.Any(char.IsAsciiDigit)
                && (_isChinese || char.IsUpper(name[0]))
            )
            {
                return name;
            }
        }

        return null;
    }
}
