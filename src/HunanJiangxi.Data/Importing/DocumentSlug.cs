using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Importing;

/// <summary>A document's address word: from what its language versions share, else from its file's name.</summary>
internal static class DocumentSlug
{
    private const int Longest = 80;
    private const int HashLength = 12;

    public static string For(IncomingDocument document)
    {
        var name = document.Metadata.DocumentKey is { } key
            ? $"{key}-{(document.Language == Language.Zh ? "zh" : "en")}"
            : Path.GetFileNameWithoutExtension(document.Metadata.FileName);
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
    }

    /// <summary>The same, told apart from another document's by the bytes.</summary>
    public static string Numbered(string slug, IncomingDocument document) =>
        string.Join('-', new[] { slug, document.Sha256[..HashLength] }.Where(part => part.Length > 0));
}
