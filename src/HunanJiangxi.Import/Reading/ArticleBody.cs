using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Which lines are the article: none of menus, bylines, captions, teasers, notices of a crawler, and nothing after
/// the line where the page goes on to other matters. Captions and teasers may hold dates and figures, so what is in
/// doubt is left out.
/// </summary>
internal sealed partial class ArticleBody(PageText page, PageLines lines)
{
    private readonly bool _isChinese = lines.Words.Language == Language.Zh;
    private readonly TableRows _tables = new(page);

    /// <summary>The lines of the body; with <paramref name="everywhere"/> mark-up is not asked where it stands.</summary>
    public IReadOnlyList<PageLine> Find(string title, int from, int dateLine, bool everywhere = false)
    {
        var body = new List<PageLine>();
        var sentences = 0;
        var isInterrupted = false;
        for (var i = Math.Max(0, from); i < lines.Count; i++)
        {
            if (i == dateLine && LeadAfterDate(i) is { } lead)
            {
                body.Add(lead);
                sentences++;
            }

            if (lines[i].Length == 0 || (!everywhere && lines.Zone(i) != LineZone.Article) || i == dateLine)
            {
                continue;
            }

            if (IsTeaserInPassing(i) && sentences > 0 && GoesOn(i))
            {
                isInterrupted = true;
                continue;
            }

            if (IsEnd(i) || (sentences > 0 && IsClosing(i) && !IsLead(i, sentences)))
            {
                if (sentences > 0)
                {
                    break;
                }

                body.Clear();
                continue;
            }

            if ((IsTitle(lines[i], title) && !IsLeadItself(i)) || !IsArticle(i) || IsDatedTeaser(i))
            {
                isInterrupted |= sentences > 0;
                continue;
            }

            if (lines.IsSentence(i))
            {
                sentences++;
                isInterrupted = false;
            }
            else if (isInterrupted && !_tables.Holds(i) && !GoesOn(i) && !IsParagraph(lines[i]))
            {
                // after furniture a line without a sentence is a headline of something else
                continue;
            }

            body.Add(page.Lines[i]);
        }

        return body;
    }

    // " date 2021-10-20 Shangyu District has …": the lead goes on behind the day of publication
    private PageLine? LeadAfterDate(int line)
    {
        const int Shortest = 120;
        var folded = lines[line];
        var head = _isChinese ? 0 : DatedLine.HeadLength(folded);
        var source = page.Lines[line];
        return head > 0 && folded.Length - head >= Shortest && lines.IsSentence(line)
            ? source with
            {
                Start = source.Start + source.Length - (folded.Length - head),
                Length = folded.Length - head,
            }
            : null;
    }

    // a paragraph that lost its full stop is longer than any headline
    private bool IsParagraph(string folded)
    {
        const int Shortest = 70;
        return _isChinese && folded.Length >= Shortest && folded.AsSpan().Count(',') >= 3;
    }

    private bool IsEnd(int line)
    {
        var text = lines[line]
            .TrimStart('•', '·', '|', '-', '=', '*', '#', '>', ' ', '【', '[', '■', '□', '◆', '▲', '▼', '(');
        if (text.Length == 0)
        {
            return false;
        }

        if (lines.StartsWith("end-always", text, out _))
        {
            return true;
        }

        if (!lines.StartsWith("end", text, out var marker))
        {
            return false;
        }

        return _isChinese
            ? !lines.IsSentence(line) || text.Length <= marker + 40
            : text.Length <= marker + 30 && (!lines.IsSentence(line) || text.Length <= marker + 4);
    }

    private bool IsClosing(int line) =>
        lines.StartsWith("closing", line) && lines[line].Length <= 80 && !lines[line].Contains('。');

    // an editor's line below a lead of one sentence stands above the article, not below it
    private bool IsLead(int line, int sentences)
    {
        var after = 0;
        for (var i = line + 1; i < lines.Count && !IsEnd(i) && after <= sentences * 2; i++)
        {
            after += lines.IsProse(i) && lines.Zone(i) == LineZone.Article ? 1 : 0;
        }

        return sentences == 1 && after > 2;
    }

    // "延伸阅读:…" with its headline on the line, and the article goes on below
    private bool IsTeaserInPassing(int line)
    {
        var text = lines[line].TrimStart('【', '[', '•', '·', '>', ' ');
        return lines.StartsWith("inline", text, out var marker)
            && text.Length > marker + 5
            && text.AsSpan(marker).TrimStart("】] ").StartsWith(":")
            && !text.Contains('。', StringComparison.Ordinal);
    }

    private bool GoesOn(int line)
    {
        for (var i = line + 1; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                return lines.IsProse(i) && IsArticle(i) && !IsEnd(i) && !IsDatedTeaser(i);
            }
        }

        return false;
    }

    private bool IsArticle(int line)
    {
        var folded = lines[line];
        if (_tables.Holds(line))
        {
            return true;
        }

        if (lines.IsFurniture(line))
        {
            return false;
        }

        return lines.IsSentence(line)
            || IsListed(line)
            || IsFact(folded)
            || (
                _isChinese
                    ? folded.Length >= 18 && folded.Any(Folding.IsHan) && !EndsWithDate(folded)
                    : LooksLikeProse(folded)
            );
    }

    // "Land area: 326,100 square kilometers", "GDP: 7.9 trillion yuan"
    private bool IsFact(string folded) => !_isChinese && Fact().IsMatch(folded);

    [GeneratedRegex(
        "^[A-Z][A-Za-z ]{2,30}: [^:]{0,20}[0-9][0-9.,]* ?(?:%|percent|square|million|billion|trillion|yuan|km|kilomet|hectares|people|mu\\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fact();

    // "--Rucheng County; and," below "… the following places:", whatever its length
    private bool IsListed(int line)
    {
        const int Longest = 40;
        for (var i = line; !_isChinese && i > Math.Max(0, line - Longest) && IsItem(lines[i]); )
        {
            for (i--; i > 0 && lines[i].Length == 0; i--) { }

            if (lines[i].EndsWith(':') && lines.IsSentence(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsItem(string folded) =>
        folded.StartsWith("--", StringComparison.Ordinal)
        || folded.StartsWith("- ", StringComparison.Ordinal)
        || folded.StartsWith("• ", StringComparison.Ordinal)
        || folded.EndsWith(';')
        || folded.EndsWith("; and", StringComparison.Ordinal)
        || folded.EndsWith("; and,", StringComparison.Ordinal);

    // a line of eight words with small words between them: a heading or a lead without its full stop
    private bool LooksLikeProse(string folded)
    {
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var small = lines.Words.Boilerplate("small-words");
        return parts.Length >= 8
            && parts.Any(part => small.TryMatchAt(part, 0, part.Length, out var m) && m.Length == part.Length);
    }

    // "…印发方案(2022-04-11)": an entry of a list of headlines
    private static bool EndsWithDate(string folded)
    {
        var text = folded.TrimEnd(')', ']', '】', ' ');
        var digits = 0;
        for (
            var i = text.Length - 1;
            i >= 0 && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '/' or ':' or ' ');
            i--
        )
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        return digits >= 4 && !char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAny("-/:") >= 0;
    }

    // a text without a headline opens with its lead, which then stands for one
    private bool IsLeadItself(int line) =>
        lines.IsProse(line) && (_isChinese ? lines[line].Contains('。') : lines[line].Length > 120);

    private static bool IsTitle(string folded, string title) =>
        title.Length > 0
        && folded.Length <= title.Length + 6
        && folded.StartsWith(Folding.Fold(title), StringComparison.OrdinalIgnoreCase);

    // teasers come in rows, each followed by a line that is nothing but its time; one such line may be the article's own
    private bool IsDatedTeaser(int index)
    {
        var times = 0;
        for (var i = index + 1; i < Math.Min(lines.Count, index + 7); i++)
        {
            var next = lines[i];
            var isTime = next.Length > 9 && PageLines.IsTimestamp(next);
            if (next.Length > 0 && !isTime && times == 0)
            {
                return false;
            }

            times += isTime ? 1 : 0;
        }

        return index > 3 && times >= 2;
    }
}
