using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>What the lines around the headline say; <see cref="BodyFrom"/> is the first line that can be body.</summary>
internal sealed record Head
{
    public string? Title { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>The outlet that a republished text names as its own.</summary>
    public string? Publisher { get; init; }

    /// <summary>The outlet named as source by the page.</summary>
    public string? Source { get; init; }

    public string? Author { get; init; }

    public int BodyFrom { get; init; }

    /// <summary>The line that gives the day of publication, −1 if none.</summary>
    public int DateLine { get; init; } = -1;
}

/// <summary>Reads title, day of publication, outlet and author from the labelled lines of a page.</summary>
internal sealed class ArticleHead(PageText page, LanguageVocabulary words, ArticleBody body, DateRecognizer dates)
{
    private const int HeadLines = 40;

    private readonly string[] _folded =
    [
        .. Enumerable.Range(0, page.Lines.Count).Select(i => Folding.Fold(page.LineText(i))),
    ];

    public Head Read()
    {
        PartialDate? published = null;
        string? publisher = null;
        string? source = null;
        string? author = null;
        var dateLine = -1;
        for (var i = 0; i < _folded.Length; i++)
        {
            if (_folded[i].Length is 0 or > 300 || IsHeader(i) || page.Lines[i].Zone == LineZone.Furniture)
            {
                continue;
            }

            if (published is null && LabelledDate(i) is { } labelled)
            {
                (published, dateLine) = (labelled, dateLine < 0 ? i : dateLine);
            }

            publisher ??= LabelledField.Read(words, "publisher", page.LineText(i), _folded[i], 60);
            source ??= LabelledField.Read(words, "source", page.LineText(i), _folded[i], 300);
            author ??= LabelledField.Read(words, "author", page.LineText(i), _folded[i], 120);
        }

        if (dateLine >= 0)
        {
            source ??= OutletBetweenBars(dateLine);
        }

        if (published is null && BareDate(source) is { } bare)
        {
            (published, dateLine) = (bare.Date, bare.Line);
            source ??= bare.Outlet;
        }

        published ??= TrailingDate();

        var titleLine = TitleLine(dateLine);
        return new Head
        {
            Title = titleLine < 0 ? null : page.LineText(titleLine).Trim(),
            Published = published,
            Publisher = publisher,
            Source = source,
            Author = author,
            DateLine = dateLine,
            BodyFrom = Math.Max(dateLine < HeadLines ? dateLine : -1, titleLine) + 1,
        };
    }

    private bool IsHeader(int line) => page.Header.Count > 0 && page.Lines[line].Zone == LineZone.Furniture;

    // "Updated: 2022-06-08 17:16", "发布时间:2023-08-02", but not the time of a snapshot
    private PartialDate? LabelledDate(int line)
    {
        var folded = _folded[line];
        if (folded.Length > 200 || words.Boilerplate("updated-not").IsIn(folded))
        {
            return null;
        }

        foreach (var label in words.Boilerplate("updated").Find(folded))
        {
            var rest = folded[label.End..];
            var skipped = rest.Length - rest.TrimStart(' ', ':').Length;
            var isLabel =
                rest.StartsWith(':')
                || rest.TrimStart().StartsWith(':')
                || words.Language == Language.En && folded.TrimStart().Length - folded[label.Start..].Length == 0;
            if (isLabel && FirstDay(rest, skipped + 12) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private PartialDate? FirstDay(string folded, int reach)
    {
        var found = dates.Find(folded, folded, words.Language, null);
        var first = found.FirstOrDefault(static date => date.Date is not null);
        return first is not null && first.Start <= reach && first.Date!.Precision == DatePrecision.Day
            ? first.Date
            : null;
    }

    // a short line with a full date near the top: "Seetao 2021-10-22 14:48", "2023年8月2日 湖南日报", "June 8, 2022"
    private (PartialDate Date, int Line, string? Outlet)? BareDate(string? knownSource)
    {
        for (var i = 0; i < Math.Min(_folded.Length, HeadLines); i++)
        {
            var folded = _folded[i].Trim();
            if (IsProse(folded))
            {
                break;
            }

            if (
                folded.Length is < 6 or > 90
                || page.Lines[i].Zone == LineZone.Furniture
                || IsHeader(i)
                || words.Boilerplate("updated-not").IsIn(folded)
            )
            {
                continue;
            }

            var found = dates.Find(folded, folded, words.Language, null);
            if (
                found.Count != 1
                || found[0].Date is not { Precision: DatePrecision.Day } date
                || folded.AsSpan().IndexOfAny("。!?") >= 0
            )
            {
                continue;
            }

            var before = folded[..found[0].Start].Trim(' ', '|', '-', ':', '(', '·');
            var words1 = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (words1 > 5 || before.Length > 30)
            {
                continue;
            }

            var after = folded[found[0].Stop..].Trim(' ', '|', '-', '·', ')');
            before = before.Length > 1 || !IsOutlet(after) ? before : after;
            var outlet =
                knownSource is null && before.Length > 1 && !words.Boilerplate("line").IsIn(before) ? before : null;
            return (date, i, outlet);
        }

        return null;
    }

    // "By Chen Wei | China Daily | Updated: 2023-11-15"
    private string? OutletBetweenBars(int line)
    {
        var parts = page.LineText(line).Split('|', StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? null : Array.Find(parts, IsOutlet);
    }

    private bool IsOutlet(string part)
    {
        var folded = Folding.Fold(part);
        return folded.Length is >= 2 and <= 30
            && !folded.Any(char.IsAsciiDigit)
            && !folded.Contains(':', StringComparison.Ordinal)
            && !words.Boilerplate("line").TryMatchAt(folded, 0, folded.Length, out _)
            && !words.Boilerplate("author").TryMatchAt(folded, 0, folded.Length, out _);
    }

    // a page may give its time on a line of its own below the article
    private PartialDate? TrailingDate()
    {
        for (var i = _folded.Length - 1; i >= 0; i--)
        {
            var folded = _folded[i].Trim();
            if (
                folded.Length is >= 8 and <= 30
                && page.Lines[i].Zone != LineZone.Furniture
                && char.IsAsciiDigit(folded[0])
                && FirstDay(folded, 0) is { } date
            )
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsProse(string folded) =>
        folded.Length >= 40 && (folded.Contains('。', StringComparison.Ordinal) || folded[^1] is '.' or '"' or '”');

    private int TitleLine(int dateLine)
    {
        if (dateLine > 0)
        {
            for (var i = dateLine - 1; i >= 0; i--)
            {
                if (CanBeTitle(i))
                {
                    return i;
                }
            }
        }

        for (var i = dateLine + 1; i < _folded.Length; i++)
        {
            if (CanBeTitle(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool CanBeTitle(int line)
    {
        var folded = _folded[line].Trim();
        return folded.Length is >= 5 and <= 200
            && page.Lines[line].Zone != LineZone.Furniture
            && folded[0] is not ('•' or '·' or '>' or '|' or '□')
            && !folded.Contains(" > ", StringComparison.Ordinal)
            && !body.IsFurniture(folded);
    }
}
