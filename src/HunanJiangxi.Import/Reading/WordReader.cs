using System.IO.Compression;
using System.Xml;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// The text of a Word document (ECMA-376): paragraphs on lines of their own, the cells of a row between tabs, no
/// deletions. Read as a stream with every size counted, so that a bomb costs no more than an honest file.
/// </summary>
internal sealed class WordReader
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly VisibleText _text = new();
    private string? _title;
    private int _paragraph;
    private bool _isTitle;

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// <exception cref="UnreadableDocumentException">It is no Word document, broken, too large, or empty.</exception>
    public static PageText Read(ReadOnlySpan<byte> bytes, DocumentLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MostParts)
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.TooLarge,
                    FormattableString.Invariant(
                        $"the file has {archive.Entries.Count} parts, and a document may have {limits.MostParts}"
                    )
                );
            }

            var main = archive.GetEntry("word/document.xml");
            return main is null
                ? throw new UnreadableDocumentException(
                    UnreadableReason.UnsupportedType,
                    "the file is a ZIP or Office file that holds no Word document"
                )
                : new WordReader().ReadDocument(main, archive.GetEntry("docProps/core.xml"), limits);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                $"the file is a ZIP or Office file that is damaged ({broken.Message.TrimEnd('.')})"
            );
        }
    }

    private PageText ReadDocument(ZipArchiveEntry main, ZipArchiveEntry? properties, DocumentLimits limits)
    {
        using (var stream = new CountedStream(main.Open(), limits.LargestUnpacked))
        using (var xml = XmlReader.Create(stream, Settings()))
        {
            ReadBody(xml);
        }

        var text = _text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(UnreadableReason.NoText, "the document holds no text");
        }

        var core = properties is null ? [] : Properties(properties, limits);
        var lines = PageText.Split(text);
        return new PageText(text, lines)
        {
            Markup = new PageMarkup
            {
                Title = _title ?? Known(core.GetValueOrDefault("title"), text),
                Author = core.GetValueOrDefault("creator"),
                Published = core.GetValueOrDefault("created"),
            },
        };
    }

    private void ReadBody(XmlReader xml)
    {
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && IsSkipped(xml))
            {
                xml.Skip();
                more = !xml.EOF;
                continue;
            }

            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && xml.NamespaceURI is Word or StrictWord)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
                {
                    // leaves the reader behind the element
                    _text.Append(xml.ReadElementContentAsString(), isLink: false, keepLines: false);
                    more = !xml.EOF;
                    continue;
                }

                Structure(xml.LocalName, xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement, xml);
            }

            more = xml.Read();
        }
    }

    // what was deleted or moved away, and the older rendering of what stands there already
    private static bool IsSkipped(XmlReader xml) => xml.LocalName is "del" or "moveFrom" or "Fallback" or "instrText";

    private void Structure(string name, bool isEnd, XmlReader xml)
    {
        switch (name)
        {
            case "p" when isEnd:
                EndParagraph();
                break;
            case "p":
                _text.Break();
                (_paragraph, _isTitle) = (_text.Length, false);
                break;
            case "pStyle":
                var style = xml.GetAttribute("val", xml.NamespaceURI);
                _isTitle |= style is "Title" or "Heading1" or "1" or "a3";
                break;
            case "tab":
                _text.Append(" ", isLink: false, keepLines: false);
                break;
            case "br" or "cr":
                _text.Break();
                break;
            case "tr" when isEnd:
                _text.EndRow();
                break;
            case "tr":
                _text.StartRow();
                break;
            case "tc" when isEnd:
                _text.EndCell();
                break;
            case "tc":
                _text.StartCell();
                break;
        }
    }

    private void EndParagraph()
    {
        if (_isTitle && _title is null && _text.Length - _paragraph is >= 4 and <= 300)
        {
            _title = _text.Slice(_paragraph, _text.Length).Trim().ReplaceLineEndings(" ");
        }

        _text.Break();
    }

    // a title of the properties is often that of the file it was copied from
    private static string? Known(string? title, string text) =>
        title is { Length: > 4 } && text.Contains(title, StringComparison.Ordinal) ? title : null;

    private static Dictionary<string, string> Properties(ZipArchiveEntry entry, DocumentLimits limits)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = new CountedStream(entry.Open(), limits.LargestUnpacked);
        using var xml = XmlReader.Create(stream, Settings());
        var name = "";
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
            }
            else if (xml.NodeType == XmlNodeType.Text && xml.Value.Length <= 300)
            {
                found.TryAdd(name, xml.Value.Trim());
            }
        }

        return found;
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
        };
}
