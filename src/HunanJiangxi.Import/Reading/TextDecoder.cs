using System.Globalization;
using System.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Bytes to text: UTF-8, UTF-16 with or without its mark, GB18030, Big5, Windows-1252. What is no text in one of them
/// is refused with the byte where it fails; nothing is replaced silently.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding StrictLittle = new UnicodeEncoding(false, false, true);
    private static readonly Encoding StrictBig = new UnicodeEncoding(true, false, true);

    /// <exception cref="UnreadableDocumentException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Checked(Strictly(StrictUtf8, bytes[3..], "UTF-8", 3));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Checked(Strictly(StrictLittle, bytes[2..], "UTF-16", 2));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Checked(Strictly(StrictBig, bytes[2..], "UTF-16", 2));
        }

        return Checked(bytes.Contains((byte)0) ? UnmarkedUtf16(bytes) : WithoutMark(bytes));
    }

    public static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int failedAt)
    {
        try
        {
            (text, failedAt) = (encoding.GetString(bytes), -1);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            (text, failedAt) = ("", Math.Clamp(e.Index, 0, Math.Max(0, bytes.Length - 1)));
            return false;
        }
    }

    private static string WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (TryDecode(StrictUtf8, bytes, out var text, out var failedAt))
        {
            return text;
        }

        if (!LooksLikeBrokenUtf8(bytes[..failedAt]) && LegacyEncodings.Decode(bytes) is { } legacy)
        {
            return legacy;
        }

        // UTF-16 of pure Chinese has no zero byte when it has no line break, digit or Latin letter
        return Utf16(bytes)
            ?? throw Refused(
                UnreadableReason.UnknownEncoding,
                $"byte {Number(failedAt)} (0x{bytes[failedAt]:X2}) fits no supported encoding (UTF-8, UTF-16, GB18030, Big5, Windows-1252)"
            );
    }

    private static string UnmarkedUtf16(ReadOnlySpan<byte> bytes) =>
        Utf16(bytes)
        ?? throw Refused(
            UnreadableReason.Binary,
            $"byte {Number(bytes.IndexOf((byte)0))} is zero: the file is binary, not text"
        );

    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        return TryDecode(StrictLittle, bytes, out var little, out _) && IsPlausible(little) ? little
            : TryDecode(StrictBig, bytes, out var big, out _) && IsPlausible(big) ? big
            : null;
    }

    private static string Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, string name, int offset) =>
        TryDecode(encoding, bytes, out var text, out var failedAt)
            ? text
            : throw Refused(
                UnreadableReason.UnknownEncoding,
                $"byte {Number(failedAt + offset)} is not {name}, which the file's first bytes announce"
            );

    private static string Checked(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refused(UnreadableReason.NoText, "the file holds no text");
        }

        int control = 0,
            first = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t' or '\f' or '\u0085'))
            {
                (control, first) = (control + 1, first < 0 ? i : first);
            }
        }

        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            throw Refused(UnreadableReason.Binary, $"character {Number(zero)} is zero: the file is binary, not text");
        }

        // a stray control character is a slip of some editor; one in twenty is no text
        return control * 20 <= text.Length
            ? text
            : throw Refused(
                UnreadableReason.Binary,
                $"character {Number(first)} is a control character, and one in twenty is: the file is binary, not text"
            );
    }

    // many well-formed sequences before the first bad byte: UTF-8 that was damaged, not another encoding
    private static bool LooksLikeBrokenUtf8(ReadOnlySpan<byte> valid)
    {
        var sequences = 0;
        foreach (var b in valid)
        {
            sequences += b >= 0xE0 ? 1 : 0;
        }

        return sequences >= 8;
    }

    private static bool IsPlausible(string text)
    {
        var good = 0;
        foreach (var c in text)
        {
            good += c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF') ? 1 : 0;
            good += c is (>= '\u2010' and <= '\u203B') or (>= '\u3000' and <= '\u301F') or (>= '\uFF00' and <= '\uFFEF')
                ? 1
                : 0;
        }

        return good * 100 >= text.Length * 95;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static UnreadableDocumentException Refused(UnreadableReason reason, string detail) => new(reason, detail);
}
