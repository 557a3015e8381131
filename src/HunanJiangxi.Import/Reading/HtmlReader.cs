using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The visible text of a page: scripts and styles dropped, inline elements joined, block elements on lines of their
/// own. Lines inside navigation, comments, teasers and the like are marked as outside the article.
/// </summary>
internal static class HtmlReader
{
    private static readonly HashSet<string> Blocks =
    [
        .. "p div li ul ol h1 h2 h3 h4 header footer nav aside article section figure figcaption title table tr td br main form dl dt dd blockquote h5 h6 hr option pre".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> OutsideElements =
    [
        .. "nav footer aside form button select figcaption title label option".Split(' '),
    ];

    private static readonly HashSet<string> OutsideWords =
    [
        .. "nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs footer foot copyright sidebar side related relate recommend recommended recommends comment comments share sharing social hot rank ranking login subscribe newsletter pager pagination toolbar caption tags tag ads ad advert advertisement banner popup cookie cookies more hotnews teaser teasers latest trending promo widget disclaimer statement views counter readmore".Split(
            ' '
        ),
    ];

    public static bool IsHtml(string text, string fileName)
    {
        if (
            fileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var head = text.AsSpan(0, Math.Min(text.Length, 300)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public static PageText Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var article = MainArticle(document);
        var writer = new Writer(article);
        writer.Write(document.DocumentElement);
        var text = writer.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException("Not readable: the page holds no visible text.");
        }

        return new PageText(text, PageText.Split(text, writer.IsOutside))
        {
            HtmlTitle = Title(document, article),
            HtmlSite = Meta(document, "og:site_name"),
            HtmlPublished = Meta(document, "article:published_time", "publishdate", "pubdate", "publish_time", "date"),
            HtmlAuthor = Meta(document, "author"),
            HtmlSource = Meta(document, "source", "contentsource", "mediaid"),
            HtmlAddress = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
        };
    }

    private static IElement? MainArticle(IHtmlDocument document)
    {
        var articles = document.QuerySelectorAll("article, main, [itemprop=articleBody]").ToList();
        var best = articles.MaxBy(static article => article.TextContent.Trim().Length);
        if (best is null)
        {
            return null;
        }

        // teasers can be marked as articles while the report itself is not
        var paragraphs = document.QuerySelectorAll("p").Sum(static p => p.TextContent.Trim().Length);
        var own = best.QuerySelectorAll("p").Sum(static p => p.TextContent.Trim().Length);
        var length = best.TextContent.Trim().Length;
        return length >= 80 && (own * 5 >= paragraphs * 2 || paragraphs == 0) ? best : null;
    }

    private static string? Title(IHtmlDocument document, IElement? article)
    {
        var heading =
            article?.QuerySelector("h1")
            ?? document.QuerySelectorAll("h1").FirstOrDefault(static h => h.TextContent.Trim().Length >= 6);
        var title = Squeezed(heading?.TextContent) ?? Meta(document, "og:title");
        if (title is not null)
        {
            return title;
        }

        // "headline_channel_site": the site's own names follow the last separators
        var whole = Squeezed(document.Title);
        var cut = whole?.IndexOfAny(['_', '|']) ?? -1;
        cut = cut > 0 ? cut : whole?.IndexOf(" - ", StringComparison.Ordinal) ?? -1;
        return cut > 0 ? whole![..cut].Trim() : whole;
    }

    private static string? Meta(IHtmlDocument document, params string[] names)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? "";
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return Squeezed(meta.GetAttribute("content"));
            }
        }

        return null;
    }

    private static string? Squeezed(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    private sealed class Writer(IElement? article)
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, int End)> _outside = [];
        private int _passed;

        public string Text => _text.ToString();

        /// <summary>Whether a line holds text from outside the article. Lines are asked for in their order.</summary>
        public bool IsOutside(int start, int length)
        {
            while (_passed < _outside.Count && _outside[_passed].End <= start)
            {
                _passed++;
            }

            return _passed < _outside.Count && _outside[_passed].Start < start + length;
        }

        // an explicit stack: a page can nest deeper than the thread's stack allows
        public void Write(INode root)
        {
            var stack = new Stack<(INode Node, bool IsEnd, bool Outside)>();
            stack.Push((root, false, false));
            while (stack.TryPop(out var item))
            {
                if (item.Node is IText text)
                {
                    Append(text.Data, item.Outside, item.Node.ParentElement?.LocalName == "pre");
                    continue;
                }

                if (item.Node is not IElement element)
                {
                    continue;
                }

                if (element.LocalName is "script" or "style" or "template")
                {
                    continue;
                }

                Break(element);
                if (item.IsEnd)
                {
                    continue;
                }

                var outside = item.Outside || IsOutsideElement(element);
                stack.Push((element, true, outside));
                for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    stack.Push((child, false, outside));
                }
            }
        }

        private bool IsOutsideElement(IElement element)
        {
            if (article is not null)
            {
                if (element == article || element.Contains(article))
                {
                    return false;
                }

                if (element.ParentElement is { } parent && parent != article && parent.Contains(article))
                {
                    return true;
                }
            }

            if (OutsideElements.Contains(element.LocalName))
            {
                return true;
            }

            var names = $"{element.ClassName} {element.Id}"
                .ToLowerInvariant()
                .Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
            return names.Length is > 0 and < 12 && Array.Exists(names, OutsideWords.Contains);
        }

        private void Break(IElement element)
        {
            if (Blocks.Contains(element.LocalName) && _text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        private void Append(string data, bool outside, bool keepLines)
        {
            var start = _text.Length;
            foreach (var c in data)
            {
                if (keepLines || c is not ('\n' or '\r' or '\t'))
                {
                    _text.Append(c);
                }
                else if (_text.Length > 0 && _text[^1] is not (' ' or '\n') && _text[^1] < '\u2E80')
                {
                    // a source line break is a space in Latin text and nothing between Chinese characters
                    _text.Append(' ');
                }
            }

            if (outside && _text.Length > start)
            {
                _outside.Add((start, _text.Length));
            }
        }
    }
}
