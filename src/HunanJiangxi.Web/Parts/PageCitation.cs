using System.Globalization;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts;

/// <summary>
/// How to cite a record of the portal: by GB/T 7714—2015 (an electronic announcement, [EB/OL]), by APA's seventh edition,
/// and as an entry for BibTeX. What has no date says so in the way of each style.
/// </summary>
/// <param name="Title">The record's name.</param>
/// <param name="Site">The portal's name.</param>
/// <param name="Slug">The record's slug, which becomes the key of the entry.</param>
/// <param name="Date">Of what is recorded; null where no source dates it.</param>
/// <param name="Address">The permanent address.</param>
/// <param name="Read">The day on which the page was made.</param>
public sealed record PageCitation(
    string Title,
    string Site,
    string Slug,
    PartialDate? Date,
    string Address,
    DateOnly Read
)
{
    public string National => $"{Site}. {Title}[EB/OL]. {(Date is null ? "" : $"({Date})")}[{Day}]. {Address}.";

    public string Apa => $"{Site}. ({Date?.ToString() ?? "n.d."}). {Title}. Retrieved {Day}, from {Address}";

    public string BibTex
    {
        get
        {
            var year = Date is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  year = {{{Date.Year}}},\n");
            return $"@misc{{{Slug},\n  title = {{{Escaped(Title)}}},\n  author = {{{{{Escaped(Site)}}}}},\n{year}"
                + $"  howpublished = {{\\url{{{Address}}}}},\n  note = {{Accessed {Day}}}\n}}";
        }
    }

    private string Day => Read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // signs that BibTeX would read as its own
    private static string Escaped(string text) =>
        string.Concat(
            text.Select(letter => "&%$#_{}".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}")
        );
}
