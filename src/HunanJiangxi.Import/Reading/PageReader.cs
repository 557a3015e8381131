namespace HunanJiangxi.Import.Reading;

/// <summary>Any file to its visible text. What a file is, its content says; its name only breaks a tie.</summary>
internal static class PageReader
{
    /// <exception cref="UnreadableDocumentException">The file is no document.</exception>
    public static PageText Read(ReadOnlySpan<byte> bytes, string fileName, DocumentLimits limits)
    {
        if (bytes.IsEmpty)
        {
            throw new UnreadableDocumentException(UnreadableReason.Empty, "the file is empty");
        }

        if (bytes.Length > limits.LargestFile)
        {
            throw TooLarge(bytes.Length, limits);
        }

        KnownBinaries.Refuse(bytes);
        if (WordReader.IsPacked(bytes))
        {
            return WordReader.Read(bytes, limits);
        }

        if (MailReader.IsMail(bytes))
        {
            return MailReader.Read(bytes);
        }

        var text = Glosses.Remove(TextDecoder.Decode(bytes));
        if (HtmlSigns.IsHtml(text, fileName))
        {
            return HtmlReader.Read(text);
        }

        var plain = PlainTextReader.Read(text);
        return MarkdownReader.IsMarkdown(text, fileName) ? MarkdownReader.Read(plain) : plain;
    }

    public static UnreadableDocumentException TooLarge(long length, DocumentLimits limits) =>
        new(
            UnreadableReason.TooLarge,
            FormattableString.Invariant($"the file has {length} bytes, and a document may have {limits.LargestFile}")
        );
}
