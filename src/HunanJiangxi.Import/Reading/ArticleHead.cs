using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;

namespace HunanJiangxi.Import.Reading;

/// <summary>What the lines around the headline say; <see cref="BodyFrom"/> is the first line that can be body.</summary>
internal sealed record Head
{
    public string? Title { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>Whether the day is one that the page calls the day of publication.</summary>
    public bool IsPublishedNamed { get; init; }

    /// <summary>The outlet that a republished text names as its own.</summary>
    public string? Publisher { get; init; }

    /// <summary>The outlet named as source by the page.</summary>
    public string? Source { get; init; }

    public string? Author { get; init; }

    public int BodyFrom { get; init; }

    /// <summary>The line that gives the day of publication, −1 if none.</summary>
    public int DateLine { get; init; } = -1;
}

/// <summary>Reads title, day of publication, outlet and author from the lines around a page's headline.</summary>
internal sealed class ArticleHead(PageText page, PageLines lines, DateRecognizer dates)
{
    private const int HeadLines = 60;

    private readonly Byline _byline = new(lines);

    public Head Read()
    {
        var day = new PublicationDay(page, lines, dates).Find();
        string? publisher = null;
        string? source = null;
        string? author = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length is 0 or > 300 || lines.Zone(i) == LineZone.Furniture)
            {
                continue;
            }

            publisher ??= _byline.Field("publisher", i, 60);
            source ??= _byline.Field("source", i, 200);
            author ??= _byline.Author(i);
        }

        var firstProse = FirstProse();
        if (day.Line >= 0)
        {
            source ??= _byline.OutletBeside(day.Line, day.Found, firstProse);
        }

        var title = new Headline(lines).Find(day.Line, firstProse);
        return new Head
        {
            Title =
                title >= 0 ? lines.Written(title).TrimStart('#', ' ')
                : day.Line >= 0 ? DatedLine.Title(lines.Written(day.Line))
                : null,
            Published = day.Date,
            IsPublishedNamed = day.IsNamed,
            Publisher = publisher,
            Source = source ?? (page.Markup.Site is null && title > 0 ? _byline.Masthead(title) : null),
            Author = author,
            DateLine = day.IsLabel ? -1 : day.Line,
            // the lead of a text without a headline stands for one, and is told all the same
            BodyFrom =
                Math.Max(
                    day.Line < Math.Min(HeadLines, firstProse) ? day.Line : -1,
                    title == firstProse ? title - 1 : title
                ) + 1,
        };
    }

    private int FirstProse()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Zone(i) == LineZone.Article && lines.IsProse(i) && !lines.IsFurniture(i))
            {
                return i;
            }
        }

        return lines.Count;
    }
}
