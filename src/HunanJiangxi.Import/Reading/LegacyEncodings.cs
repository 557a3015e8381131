using System.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Tells GB18030, Big5 and Windows-1252 from one another by the bytes themselves; what a page declares is often wrong.
/// Each gets the share of its non-ASCII characters that are everyday ones: GB 2312 and Big5 both put the common
/// characters into a range of their own, and Western letters stand alone among ASCII ones.
/// </summary>
internal static class LegacyEncodings
{
    private const double Convincing = 0.45;

    private static readonly Encoding Gb18030 = Strict("GB18030");
    private static readonly Encoding Big5 = Strict("big5");
    private static readonly Encoding Western = Strict("windows-1252");

    /// <summary>The text; null when none of the three explains the bytes.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var western = WesternShare(bytes);
        if (western >= 0.9 && TextDecoder.TryDecode(Western, bytes, out var text, out _))
        {
            return text;
        }

        var (gb, big5) = (GbShare(bytes), Big5Share(bytes));
        if (big5 > gb && big5 >= Convincing && TextDecoder.TryDecode(Big5, bytes, out text, out _) && IsChinese(text))
        {
            return text;
        }

        return gb >= Convincing && TextDecoder.TryDecode(Gb18030, bytes, out text, out _) && IsChinese(text)
            ? text
            : null;
    }

    // GB 2312: punctuation in rows 1 and 3, the 3,755 common characters in rows 16 to 55
    private static double GbShare(ReadOnlySpan<byte> bytes)
    {
        int all = 0,
            common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            all++;
            var next = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            common += bytes[i] is 0xA1 or 0xA3 or (>= 0xB0 and <= 0xD7) && next >= 0xA1 ? 1 : 0;
            i += next is >= 0x30 and <= 0x39 ? 3 : 1;
        }

        return all == 0 ? 0 : (double)common / all;
    }

    // Big5: punctuation in A1 to A3, the 5,401 common characters in A4 to C6, sorted by strokes
    private static double Big5Share(ReadOnlySpan<byte> bytes)
    {
        int all = 0,
            common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            all++;
            var next = i + 1 < bytes.Length ? bytes[i + 1] : (byte)0;
            common += bytes[i] is >= 0xA1 and <= 0xC6 && next is (>= 0x40 and <= 0x7E) or >= 0xA1 ? 1 : 0;
            i++;
        }

        return all == 0 ? 0 : (double)common / all;
    }

    // quotes, dashes and accented letters, each alone among ASCII letters; a pair of high bytes is an East Asian one
    private static double WesternShare(ReadOnlySpan<byte> bytes)
    {
        int high = 0,
            alone = 0,
            letters = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            letters += char.IsAsciiLetter((char)b) || b == (byte)' ' ? 1 : 0;
            if (b < 0x80)
            {
                continue;
            }

            high++;
            var isPaired = (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80);
            alone += IsWesternLetter(b) && (!isPaired || b is >= 0x91 and <= 0x97) ? 1 : 0;
        }

        return high == 0 || letters * 10 < bytes.Length * 6 || high * 6 > bytes.Length ? 0 : (double)alone / high;
    }

    private static bool IsWesternLetter(byte b) =>
        b is 0x80 or 0x85 or 0x99 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA3 or 0xA9 or 0xAE or 0xB0 or 0xB2 or 0xB7
        || (b >= 0xC0 && b is not (0xD7 or 0xF7 or 0xFF));

    private static bool IsChinese(string text)
    {
        int han = 0,
            odd = 0;
        foreach (var c in text)
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            odd += c is (>= '\uE000' and <= '\uF8FF') or '\uFFFD' ? 1 : 0;
        }

        return han > 0 && odd * 20 <= text.Length;
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? throw new InvalidOperationException($"This runtime has no {name}.");
}
