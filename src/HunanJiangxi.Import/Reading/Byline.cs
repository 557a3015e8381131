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
        var stop = Math.Min(date.End, written.Length);
        var before = Parts(written[..Math.Min(date.Start, stop)]);
        var after = Parts(written[stop..]);
        var beside =
            before.Concat(after).FirstOrDefault(part => IsOutletHere(part, isSure: true))
            ?? before.LastOrDefault(part => IsOutletHere(part, isSure: false))
            ?? (_isChinese ? after.FirstOrDefault(part => IsOutletHere(part, isSure: false)) : After(written[stop..]));
        if (beside is not null)
        {
            return beside.Trim('《', '》');
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

    /// <summary>The site's own name at the top of the page: "Border Quarterly", 边城观察网 > 公告.</summary>
    public string? Masthead(int title)
    {
        for (var i = 0; i < title; i++)
        {
            if (lines[i].Length == 0 || lines.Zone(i) == LineZone.Furniture)
            {
                continue;
            }

            var name = lines.Written(i).Split('>', '|', '/')[0].Trim();
            var folded = Folding.Fold(name);
            return
                IsOutlet(_words, folded)
                || (!_isChinese && IsName(folded) && folded.Contains(' ', StringComparison.Ordinal))
                ? name
                : null;
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
        && words.Boilerplate("outlet-end").EndingAt(folded.TrimEnd('》'), folded.TrimEnd('》').Length) is not null
        && !words.Boilerplate("outlet-not").IsIn(folded)
        && (words.Language == Language.Zh ? folded.Length <= 18 : IsName(folded));

    // every word begins with a capital letter, small words aside; no figure, no sentence
    private static bool IsName(string folded)
    {
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= 6
            && Array.TrueForAll(
                parts,
                static part =>
                    part is "of" or "the" or "and" or "for" or "on"
                    || (char.IsUpper(part[0]) && !part.Any(char.IsAsciiDigit))
                    || part.Contains(".c", StringComparison.Ordinal)
            )
            && folded[^1] is not ('.' or '?' or '!' or ':');
    }

    // "Seetao | …", "Shipping Letter, No. 44, …", "湖南日报 · 2023-11-08"
    private string[] Parts(string half)
    {
        char[] bars = _isChinese ? ['|', '丨', '·', ' ', '\u3000', '\t'] : ['|', '·', '\t', ','];
        return
        [
            .. half.Split(bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(static part => part.Trim(' ', '-', '(', ')', ',', '–', '—', ':', '：', '（', '）', '*', '_')),
        ];
    }

    // "Posted 8 October 2024 by Pingxiang Travel Desk 3 min read": two capitalised words are a person's name
    private static string? After(string rest)
    {
        var parts = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4 || !parts[0].Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = parts.Skip(1).TakeWhile(static part => char.IsUpper(part[0]) && part.All(char.IsLetter)).ToList();
        return name.Count is >= 3 and <= 5 ? string.Join(' ', name) : null;
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
            && !folded.EndsWith("day", StringComparison.Ordinal)
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
