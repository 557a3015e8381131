using MimeKit;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// A saved mail (.eml) or a page saved with its parts (.mht, .mhtml; RFC 822, 2045, 2557): its text, HTML before plain.
/// The parts' bytes are decoded like any file's, for declared charsets are often wrong. Attachments are not read.
/// </summary>
internal static class MailReader
{
    private const int Looked = 8_000;
    private const int MostDepth = 20;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MostDepth };

    /// <summary>Whether the bytes begin with the header of a message.</summary>
    public static bool IsMail(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        var end = head.IndexOf("\r\n\r\n"u8);
        end = end >= 0 ? end : head.IndexOf("\n\n"u8);
        if (end < 0 || !IsFieldName(head))
        {
            return false;
        }

        var header = System.Text.Encoding.Latin1.GetString(head[..end]);
        return Has(header, "MIME-Version")
            || (Has(header, "Content-Type") && (Has(header, "Subject") || Has(header, "From")));
    }

    /// <exception cref="UnreadableDocumentException">The message is broken or holds no text.</exception>
    public static PageText Read(ReadOnlySpan<byte> bytes)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(Options, new MemoryStream(bytes.ToArray()));
        }
        catch (FormatException broken)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                $"the file is a mail that is damaged ({broken.Message.TrimEnd('.')})"
            );
        }

        using (message)
        {
            var parts = message.BodyParts.OfType<TextPart>().Where(static part => !part.IsAttachment).ToList();
            var text =
                parts.Find(static part => part.IsHtml)
                ?? parts.Find(static part => part.IsPlain)
                ?? throw new UnreadableDocumentException(UnreadableReason.NoText, "the mail holds no text");
            return Read(text, message);
        }
    }

    private static PageText Read(TextPart part, MimeMessage message)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        if (content.Length == 0)
        {
            throw new UnreadableDocumentException(UnreadableReason.NoText, "the mail holds no text");
        }

        var text = TextDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length));
        var page = part.IsHtml ? HtmlReader.Read(text) : PlainTextReader.Read(text);

        // the day on which a page was saved says nothing about the page; that of a letter is its own
        var isSaved =
            message.Headers.Contains("Snapshot-Content-Location")
            || message.From.Count == 0
            || part.ContentLocation is not null;
        var subject = string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject.Trim();
        return new PageText(page.Text, page.Lines)
        {
            Header = page.Header,
            Markup = page.Markup with
            {
                Title = page.Markup.Title ?? (isSaved ? PageTitle.Cut(subject) : subject),
                Address =
                    page.Markup.Address
                    ?? part.ContentLocation?.ToString()
                    ?? message.Headers["Snapshot-Content-Location"],
                Published =
                    page.Markup.Published
                    ?? (
                        isSaved || message.Date == DateTimeOffset.MinValue
                            ? null
                            : message.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    ),
            },
        };
    }

    private static bool IsFieldName(ReadOnlySpan<byte> head)
    {
        var colon = head[..Math.Min(head.Length, 60)].IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }

        foreach (var b in head[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != (byte)'-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(string header, string field) =>
        header.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase)
        || header.Contains("\n" + field + ":", StringComparison.OrdinalIgnoreCase);
}
