using System.Text;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>An uploaded file or a pasted text as lines of cells, whatever spreadsheet wrote it.</summary>
public static class SheetFile
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>As much as the page takes in its field; what is longer is uploaded as a file.</summary>
    public const int LongestPaste = 60_000;

    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Encoding s_gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <exception cref="RuleViolationException"><c>sheet.file</c>: it is neither CSV nor XLSX; <c>sheet.encoding</c>.</exception>
    public static IReadOnlyList<RawLine> Read(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return Workbook.Read(bytes);
        }

        // a workbook of before 2007, a PDF or a picture
        return bytes.AsSpan().Contains((byte)0) && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            ? throw new RuleViolationException("sheet.file", "Neither CSV nor XLSX.")
            : DelimitedText.Read(Decode(bytes));
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            // Excel's "Unicode text" is UTF-16
            return bytes is [0xFF, 0xFE, ..]
                ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
                : s_utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Gb18030(bytes);
        }
    }

    private static string Gb18030(byte[] bytes)
    {
        try
        {
            return s_gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleViolationException("sheet.encoding", "Neither UTF-8 nor GB18030.");
        }
    }
}
