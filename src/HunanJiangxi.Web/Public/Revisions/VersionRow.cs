using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Revisions;

/// <summary>One version of a record: what it said, from when on, and why it was changed.</summary>
/// <param name="Version">Counted from one.</param>
/// <param name="From">From when on, in its written form; null for the first.</param>
/// <param name="Reason">Why it followed the one before; null for the first.</param>
public sealed record VersionRow(int Version, string? From, BilingualText? Reason)
{
    public BilingualText? Name { get; init; }

    public BilingualText? Text { get; init; }

    public BilingualText? UnitName { get; init; }

    public decimal? Value { get; init; }

    public string? Due { get; init; }

    /// <summary>All versions, the first first; empty for a record that was never changed.</summary>
    public static IReadOnlyList<VersionRow> Of(IReadOnlyList<Revision> published) =>
        published.Count == 0
            ? []
            :
            [
                Row(published[0].Before, published[0].BecameVersion!.Value - 1, null, null),
                .. published.Select(one => Row(one.Content, one.BecameVersion!.Value, one.From.ToString(), one.Reason)),
            ];

    /// <summary>The version that a value of this date follows; null where it has no date.</summary>
    public static int? At(IReadOnlyList<VersionRow> versions, PartialDate? date) =>
        date is null
            ? null
            : versions.LastOrDefault(one => one.From is null || PartialDate.Parse(one.From).Start <= date.End)?.Version;

    private static VersionRow Row(RevisionContent content, int version, string? from, BilingualText? reason) =>
        new(version, from, reason)
        {
            Name = Both(content.NameZh, content.NameEn),
            Text = Both(content.TextZh, content.TextEn),
            UnitName = Both(content.UnitZh, content.UnitEn),
            Value = content.Value,
            Due = content.Due,
        };

    private static BilingualText? Both(string? zh, string? en) =>
        zh is null && en is null ? null : new BilingualText(zh, en);
}
