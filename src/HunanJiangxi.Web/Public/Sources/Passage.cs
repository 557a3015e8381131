using System.Globalization;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>The place in a document that a link points at, in UTF-16 code units.</summary>
public sealed record Passage(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Reads <c>start</c> and <c>length</c>; null where there are none, malformed outside the text.</summary>
    public static Passage? Parse(IQueryCollection query, int textLength)
    {
        var (start, length) = (Number(query, "start"), Number(query, "length"));
        if (start is null && length is null)
        {
            return null;
        }

        var from = InText("start", start ?? 0, 0, textLength - 1);
        return new Passage(from, InText("length", length ?? 1, 1, textLength - from));
    }

    private static int? Number(IQueryCollection query, string word) =>
        query[word].FirstOrDefault() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new MalformedQueryException(word, QueryFault.NotANumber, text);

    private static int InText(string word, int number, int least, int most) =>
        number >= least && number <= most
            ? number
            : throw new MalformedQueryException(
                word,
                QueryFault.OutOfRange,
                number.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"{least}–{most}")
            );
}
