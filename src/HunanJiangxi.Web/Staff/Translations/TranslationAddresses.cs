using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Web.Staff.Revisions;

namespace HunanJiangxi.Web.Staff.Translations;

/// <summary>Where missing translations are listed and entered, relative to the portal's base.</summary>
public static class TranslationAddresses
{
    public const string All = "staff/review/translations";

    public static string Of(MissingKind kind) => $"{All}?kind={WordOf(kind)}";

    public static string WordOf(MissingKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind that a word of the address names; null for all.</summary>
    public static MissingKind? KindOf(string? word) =>
        Enum.GetValues<MissingKind>()
            .Where(kind => WordOf(kind) == word)
            .Select(kind => (MissingKind?)kind)
            .FirstOrDefault();

    /// <summary>The page where a definition or target is changed; null for other kinds.</summary>
    public static string? Revision(MissingText text) =>
        text.Kind switch
        {
            MissingKind.Indicator or MissingKind.Definition or MissingKind.Unit => RevisionAddresses.Record(
                RevisionKind.Definition,
                text.Slug
            ),
            MissingKind.Target => RevisionAddresses.Record(RevisionKind.Target, text.Slug),
            _ => null,
        };
}
