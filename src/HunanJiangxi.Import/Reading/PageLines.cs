using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>The lines of a page in their plain form, and what each looks like by itself.</summary>
internal sealed class PageLines(PageText page, LanguageVocabulary words)
{
    private const int LongestLabelled = 120;
    private readonly bool _isChinese = words.Language == Language.Zh;

    private readonly string[] _folded =
    [
        .. page.Lines.Select(line => Folding.Fold(page.Text.Substring(line.Start, line.Length)).Trim()),
    ];

    public int Count => _folded.Length;

    public LanguageVocabulary Words => words;

    /// <summary>The line in its plain form, without blanks around it.</summary>
    public string this[int line] => _folded[line];

    public LineZone Zone(int line) => page.Lines[line].Zone;

    public string Written(int line) => page.LineText(line).Trim();

    public bool StartsWith(string list, int line) => StartsWith(list, _folded[line], out _);

    public bool StartsWith(string list, string folded, out int length)
    {
        length = 0;
        if (folded.Length == 0 || !words.Boilerplate(list).TryMatchAt(folded, 0, folded.Length, out var match))
        {
            return false;
        }

        length = match.Length;
        return true;
    }

    /// <summary>Whether the line holds a whole sentence.</summary>
    public bool IsSentence(int line)
    {
        var folded = _folded[line];
        return _isChinese
            ? folded.AsSpan().IndexOfAny("。!?;") >= 0
            : folded.Length >= 25
                && (
                    folded[^1] is '.' or '!' or '?' or ':' or '"' or '”' or ')' or ';' or '\''
                    || GoesOnAfterStop(folded)
                );
    }

    // ". The", but not "No. 44"
    private static bool GoesOnAfterStop(string folded)
    {
        for (var at = folded.IndexOf(". ", StringComparison.Ordinal); at >= 0; )
        {
            if (at + 2 < folded.Length && (char.IsUpper(folded[at + 2]) || folded[at + 2] is '"' or '“' or '\''))
            {
                return true;
            }

            at = folded.IndexOf(". ", at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>A sentence long enough to be news, whatever else the line is; a headline may ask or exclaim.</summary>
    public bool IsProse(int line)
    {
        var folded = _folded[line];
        var (least, headline) = _isChinese ? (18, 45) : (40, 120);
        return folded.Length >= least
            && IsSentence(line)
            && (folded.Length > headline || folded.AsSpan().IndexOfAny("。;.") >= 0);
    }

    /// <summary>Buttons, links and columns in a row: short words, no sentence.</summary>
    public bool IsMenu(int line)
    {
        var folded = _folded[line];
        if (folded.Length is 0 or > 200 || folded.AsSpan().IndexOfAny("。;") >= 0)
        {
            return false;
        }

        if (folded.Contains(" > ", StringComparison.Ordinal) || folded.Contains(">>", StringComparison.Ordinal))
        {
            return true;
        }

        var bars = folded.AsSpan().Count('|');
        if (bars >= 2)
        {
            return !folded.Any(char.IsAsciiDigit);
        }

        if (!_isChinese)
        {
            return folded.AsSpan().Count('[') >= 3;
        }

        var parts = folded.Split(
            (char[])[' ', '|', '[', ']', '/', '·', '>', '【', '】'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return parts.Length >= 4 && Array.TrueForAll(parts, static part => part.Length <= 6);
    }

    /// <summary>Nothing but a time: digits and what stands between them.</summary>
    public bool IsTimestamp(int line) => IsTimestamp(_folded[line]);

    public static bool IsTimestamp(string folded)
    {
        var digits = 0;
        foreach (var c in folded)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '-' or ':' or '/' or '.' or '年' or '月' or '日' or '时' or '分' or '秒'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    /// <summary>来源:…, "Updated: …": a field and its value, no sentence.</summary>
    public bool IsLabelled(int line)
    {
        var folded = _folded[line];
        if (folded.Length is 0 or > LongestLabelled || folded.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var list in (string[])["source", "updated", "publisher", "author", "label"])
        {
            if (StartsWith(list, folded.TrimStart('(', '[', '【', '□', '■', ' '), out var length))
            {
                var rest = folded.TrimStart('(', '[', '【', '□', '■', ' ').AsSpan(length).TrimStart();
                if (
                    rest.StartsWith(":")
                    || (_isChinese && (rest.StartsWith("|") || rest.StartsWith("丨") || rest.StartsWith("/")))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Page furniture by its own words, however it stands.</summary>
    public bool IsFurniture(int line)
    {
        var folded = _folded[line];
        return IsTimestamp(folded)
            || StartsWith("drop", folded, out _)
            || IsMenu(line)
            || IsLabelled(line)
            || IsCaption(folded)
            || (folded.Length <= 160 && words.Boilerplate("line-contains").IsIn(folded) && !IsAside(folded))
            || (!IsSentence(line) && StartsWith("line", folded, out _))
            || IsByline(folded);
    }

    // "…已出台方案。(点击查看全文)": a sentence of the article with a button in brackets
    private bool IsAside(string folded) =>
        folded.Length > 50
        && words.Boilerplate("line-contains").First(folded, 0, folded.Length) is { } button
        && folded.LastIndexOf('(', button.Start, Math.Min(button.Start + 1, 4)) > 40;

    /// <summary>The words below a picture: 交流会现场(张三 摄).</summary>
    public bool IsCaption(int line) => IsCaption(_folded[line]);

    private bool IsCaption(string folded)
    {
        var text = folded.TrimEnd(')', ']', '】', '。', '.', ' ');
        return text.Length is > 1 and <= 120 && words.Boilerplate("line-end").EndingAt(text, text.Length) is not null;
    }

    // "By Chen Wei | China Daily | Updated: …"
    private bool IsByline(string folded) =>
        !_isChinese
        && folded.Length <= LongestLabelled
        && folded.Contains('|', StringComparison.Ordinal)
        && !folded.Contains(". ", StringComparison.Ordinal);
}
