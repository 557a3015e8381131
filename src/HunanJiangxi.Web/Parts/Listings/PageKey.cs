using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// Where the next page of a list begins: after the row of this value and number, in this order. Opaque in addresses.
/// </summary>
public sealed record PageKey(string Order, string Value, int Id)
{
    private const char Between = '\u001f';
    private const int Longest = 600;

    /// <summary>Reads a key; one that no list gave out is malformed.</summary>
    public static PageKey Parse(string text)
    {
        var bytes = new byte[text.Length];
        if (
            text.Length > Longest
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || Read(bytes.AsSpan(0, length)) is not { } key
        )
        {
            throw new MalformedQueryException("after", QueryFault.NotAKey, text);
        }

        return key;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Order}{Between}{Value}{Between}{Id}"))
        );

    private static PageKey? Read(ReadOnlySpan<byte> bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split(Between);
        return
            parts.Length == 3
            && !parts[1].Contains('\0', StringComparison.Ordinal)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new PageKey(parts[0], parts[1], id)
            : null;
    }
}
