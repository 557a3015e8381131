using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The visible text of a page: scripts and styles dropped, inline elements joined, block elements on lines of their
/// own. Lines inside navigation, comments, teasers and the like are marked as outside the article. Linear in the page.
/// </summary>
internal sealed class HtmlReader
{
    private readonly VisibleText _text = new();
    private readonly HtmlMetadata _metadata = new();
    private readonly List<HtmlPart> _parts = [];
    private readonly OpenElements<OpenElement> _open;
    private int _links;
    private int _dropped;
    private int _kept;
    private bool _isLinkedData;

    private HtmlReader() => _open = new OpenElements<OpenElement>(Close);

    private enum Role
    {
        None,
        Dropped,
        Link,
        KeepsLines,
        Row,
        Cell,
    }

    /// <exception cref="UnreadableDocumentException">Nothing of the page is visible.</exception>
    public static PageText Read(string html) => new HtmlReader().ReadPage(html);

    private PageText ReadPage(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    tokens.State = ModeInside(token.Name);
                    Start(token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
                case HtmlTokenType.Character:
                    Append(token.Data);
                    break;
            }
        }

        _open.EndAll();
        var text = _text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(UnreadableReason.NoText, "the page holds no visible text");
        }

        var zones = HtmlZones.Of(_parts, text.Length, _text.Prose);
        return new PageText(text, zones.Lines(text)) { Markup = _metadata.ToMarkup(text, zones) };
    }

    private static HtmlParseMode ModeInside(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        var isBlock = HtmlElements.IsBlock(name);
        if (isBlock && name is not ("td" or "th" or "tr"))
        {
            _text.Break();
        }

        _metadata.See(tag);
        if (HtmlElements.IsVoid(name))
        {
            if (name is "br" or "hr")
            {
                _text.Break();
            }

            return;
        }

        if (tag.IsSelfClosing && HtmlElements.IsDropped(name))
        {
            return;
        }

        _isLinkedData = name == "script" && HtmlMetadata.IsLinkedData(tag);
        var role = RoleOf(name);
        _open.Start(name, new OpenElement(role, Part(tag), isBlock));
        Enter(role);
    }

    private HtmlPart? Part(HtmlTagToken tag)
    {
        var kind = PartKind.None;
        string? classes = null,
            id = null,
            style = null;
        foreach (var attribute in tag.Attributes)
        {
            switch (attribute.Name)
            {
                case "class":
                    classes = attribute.Value;
                    break;
                case "id":
                    id = attribute.Value;
                    break;
                case "itemprop" when attribute.Value.Equals("articleBody", StringComparison.OrdinalIgnoreCase):
                case "role" when attribute.Value is "main" or "article":
                    kind |= PartKind.Article;
                    break;
                case "hidden":
                case "role" when attribute.Value is "navigation" or "complementary" or "contentinfo" or "search":
                    kind |= PartKind.Outside;
                    break;
                case "style":
                    style = attribute.Value;
                    break;
            }
        }

        kind |= HtmlElements.IsArticle(tag.Name) ? PartKind.Article : PartKind.None;
        kind |= HtmlElements.IsBodyName(id) || HtmlElements.IsBodyName(classes) ? PartKind.Body : PartKind.None;
        var isOutside =
            HtmlElements.IsOutside(tag.Name)
            || (!kind.HasFlag(PartKind.Body) && (HtmlElements.IsOutsideName(classes) || HtmlElements.IsOutsideName(id)))
            || (style is not null && IsHidden(style));
        kind |= isOutside ? PartKind.Outside : PartKind.None;
        kind |= tag.Name is "h1" or "h2" or "h3" ? PartKind.Heading : PartKind.None;
        kind |= HtmlElements.IsTitleName(classes) || HtmlElements.IsTitleName(id) ? PartKind.Titled : PartKind.None;
        kind |= tag.Name == "title" ? PartKind.PageTitle : PartKind.None;
        if (kind == PartKind.None)
        {
            return null;
        }

        var part = new HtmlPart(kind, tag.Name, _text.Length, _text.Prose);
        _parts.Add(part);
        return part;
    }

    private static bool IsHidden(string style) =>
        style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private void End(string name)
    {
        if (name is "p" or "br")
        {
            _text.Break();
        }

        _open.End(name);
    }

    private void Append(string data)
    {
        if (_isLinkedData)
        {
            _metadata.SeeLinkedData(data);
        }

        if (_dropped == 0)
        {
            _text.Append(data, _links > 0, _kept > 0);
        }
    }

    private static Role RoleOf(string name) =>
        name switch
        {
            _ when HtmlElements.IsDropped(name) => Role.Dropped,
            "a" => Role.Link,
            "pre" or "textarea" => Role.KeepsLines,
            "tr" => Role.Row,
            "td" or "th" => Role.Cell,
            _ => Role.None,
        };

    private void Enter(Role role)
    {
        _dropped += role == Role.Dropped ? 1 : 0;
        _links += role == Role.Link ? 1 : 0;
        _kept += role == Role.KeepsLines ? 1 : 0;
        if (role == Role.Row)
        {
            _text.StartRow();
        }
        else if (role == Role.Cell)
        {
            _text.StartCell();
        }
    }

    private void Close(OpenElement element)
    {
        element.Part?.End(_text.Length, _text.Prose);
        _dropped -= element.Role == Role.Dropped ? 1 : 0;
        _links -= element.Role == Role.Link ? 1 : 0;
        _kept -= element.Role == Role.KeepsLines ? 1 : 0;
        _isLinkedData &= _dropped > 0;
        if (element.Role == Role.Row)
        {
            _text.EndRow();
        }
        else if (element.Role == Role.Cell)
        {
            _text.EndCell();
        }
        else if (element.IsBlock)
        {
            _text.Break();
        }
    }

    private readonly record struct OpenElement(Role Role, HtmlPart? Part, bool IsBlock);
}
