using System.Globalization;
using System.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Bytes to text: UTF-8, UTF-16 with or without its mark, GB18030. What is no text in one of them is refused with the
/// byte where it fails; nothing is replaced silently.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding StrictLittle = new UnicodeEncoding(false, false, true);
    private static readonly Encoding StrictBig = new UnicodeEncoding(true, false, true);
    private static readonly Encoding StrictGb = GetGb18030();

    private static readonly (byte[] Magic, string Name)[] Binaries =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP or Office file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x1F, 0x8B], "a gzip file"),
        ("7z\xBC\xAF"u8.ToArray(), "a 7-Zip file"),
        ("Rar!"u8.ToArray(), "a RAR file"),
        ("RIFF"u8.ToArray(), "a media file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("MZ\x90"u8.ToArray(), "a program"),
        ("SQLite format"u8.ToArray(), "a database"),
    ];

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        RefuseKnownBinaries(bytes);
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

        return Checked(bytes.Contains((byte)0) ? UnmarkedUtf16(bytes) : Utf8OrGb18030(bytes));
    }

    private static string Utf8OrGb18030(ReadOnlySpan<byte> bytes)
    {
        if (TryDecode(StrictUtf8, bytes, out var text, out var failedAt))
        {
            return text;
        }

        if (!LooksLikeBrokenUtf8(bytes[..failedAt]) && TryDecode(StrictGb, bytes, out text, out _) && IsChinese(text))
        {
            return text;
        }

        // UTF-16 of pure Chinese has no zero byte when it has no line break, digit or Latin letter
        if (bytes.Length % 2 == 0)
        {
            if (TryDecode(StrictLittle, bytes, out text, out _) && IsPlausible(text))
            {
                return text;
            }

            if (TryDecode(StrictBig, bytes, out text, out _) && IsPlausible(text))
            {
                return text;
            }
        }

        throw Refused($"byte {Number(failedAt)} (0x{bytes[failedAt]:X2}) is neither UTF-8 nor GB18030");
    }

    private static string UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 == 0)
        {
            if (TryDecode(StrictLittle, bytes, out var little, out _) && IsPlausible(little))
            {
                return little;
            }

            if (TryDecode(StrictBig, bytes, out var big, out _) && IsPlausible(big))
            {
                return big;
            }
        }

        throw Refused($"byte {Number(bytes.IndexOf((byte)0))} is zero: the file is binary, not text");
    }

    private static string Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, string name, int offset) =>
        TryDecode(encoding, bytes, out var text, out var failedAt)
            ? text
            : throw Refused($"byte {Number(failedAt + offset)} is not {name}, which the file's first bytes announce");

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text, out int failedAt)
    {
        try
        {
            (text, failedAt) = (encoding.GetString(bytes), -1);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            (text, failedAt) = ("", Math.Clamp(e.Index, 0, bytes.Length - 1));
            return false;
        }
    }

    private static void RefuseKnownBinaries(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw Refused("the file is empty");
        }

        foreach (var (magic, name) in Binaries)
        {
            if (bytes.StartsWith(magic))
            {
                throw Refused($"the file is {name}, whatever its name says");
            }
        }
    }

    private static string Checked(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refused("the file holds no text");
        }

        var control = text.AsSpan().IndexOf('\0');
        return control < 0 ? text : throw Refused($"character {Number(control)} is zero: the file is binary, not text");
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

    // mostly characters of everyday Chinese text and few odd ones
    private static bool IsChinese(string text)
    {
        int han = 0,
            odd = 0;
        foreach (var c in text)
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            odd +=
                c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                    ? 1
                    : 0;
        }

        return han > 0 && odd * 20 <= text.Length;
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

    private static Encoding GetGb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030",
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? throw new InvalidOperationException("This runtime has no GB18030.");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static UnreadableDocumentException Refused(string reason) => new($"Not readable: {reason}.");
}
