using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Which lines are the article: none of menus, bylines, captions, teasers, notices of a crawler, and nothing after
/// the line where the page goes on to other matters. Captions and teasers may hold dates and figures, so what is in
/// doubt is left out.
/// </summary>
internal sealed class ArticleBody(LanguageVocabulary words)
{
    private readonly bool _isChinese = words.Language == Language.Zh;

    public IReadOnlyList<PageLine> Find(PageText page, string title, int from, int dateLine)
    {
        var body = new List<PageLine>();
        for (var i = Math.Max(0, from); i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            var folded = Folding.Fold(page.LineText(i)).Trim();
            if (folded.Length == 0 || line.IsOutside || i == dateLine)
            {
                continue;
            }

            if (IsEnd(folded))
            {
                if (body.Count > 0)
                {
                    break;
                }

                continue;
            }

            if (!IsTitle(folded, title) && IsArticle(folded) && !IsDatedTeaser(page, i))
            {
                body.Add(line);
            }
        }

        return body;
    }

    /// <summary>Whether a line is no more than page furniture: used for finding the title as well.</summary>
    public bool IsFurniture(string folded) =>
        StartsWith("line", folded, out _) || StartsWith("drop", folded, out _) || IsTimestamp(folded);

    private bool IsEnd(string folded)
    {
        var text = folded.TrimStart('•', '·', '|', '-', '=', '*', '#', '>', ' ', '【', '[', '■', '□', '◆', '▲', '▼');
        if (text.Length == 0 || !StartsWith("end", text, out var marker))
        {
            return false;
        }

        return _isChinese
            ? !IsTerminated(text)
                || text.Length <= marker + 40
                || words.Boilerplate("end-always").TryMatchAt(text, 0, text.Length, out _)
            : text.Length <= marker + 30 && (!IsTerminated(text) || text.Length <= marker + 4)
                || words.Boilerplate("end-always").TryMatchAt(text, 0, text.Length, out _);
    }

    private bool IsArticle(string folded)
    {
        if (StartsWith("drop", folded, out _) || IsTimestamp(folded))
        {
            return false;
        }

        if (folded.Length <= 160 && words.Boilerplate("line-contains").IsIn(folded))
        {
            return false;
        }

        if (IsTerminated(folded))
        {
            return _isChinese || folded.Length >= 25;
        }

        return !StartsWith("line", folded, out _)
            && (_isChinese ? folded.Length >= 18 && folded.Any(Folding.IsHan) : LooksLikeProse(folded));
    }

    // a line of eight words with small words between them: a heading or a lead without its full stop
    private bool LooksLikeProse(string folded)
    {
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 8
            && parts.Any(part =>
                words.Boilerplate("small-words").TryMatchAt(part, 0, part.Length, out var m) && m.Length == part.Length
            );
    }

    private static bool IsTitle(string folded, string title) =>
        title.Length > 0
        && folded.Length <= title.Length + 6
        && folded.StartsWith(Folding.Fold(title), StringComparison.OrdinalIgnoreCase);

    // teasers come in rows, each followed by a line that is nothing but its time; one such line may be the article's own
    private static bool IsDatedTeaser(PageText page, int index)
    {
        var times = 0;
        for (var i = index + 1; i < Math.Min(page.Lines.Count, index + 7); i++)
        {
            var next = Folding.Fold(page.LineText(i)).Trim();
            var isTime = next.Length > 9 && IsTimestamp(next);
            if (next.Length > 0 && !isTime && times == 0)
            {
                return false;
            }

            times += isTime ? 1 : 0;
        }

        return index > 3 && times >= 2;
    }

    private static bool IsTimestamp(string folded)
    {
        var digits = 0;
        foreach (var c in folded)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '-' or ':' or '/' or '.' or '年' or '月' or '日' or '时' or '分'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    private bool IsTerminated(string folded) =>
        _isChinese
            ? folded.AsSpan().IndexOfAny("。!?;") >= 0
            : folded[^1] is '.' or '!' or '?' or ':' or '"' or '”' or ')' or ';' or '\''
                || folded.Contains(". ", StringComparison.Ordinal);

    private bool StartsWith(string list, string folded, out int length)
    {
        length = 0;
        if (folded.Length == 0 || !words.Boilerplate(list).TryMatchAt(folded, 0, folded.Length, out var match))
        {
            return false;
        }

        length = match.Length;
        return true;
    }
}
