using System.Globalization;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>How sure a reading is, in bands that a reviewer can choose from.</summary>
public enum ConfidenceBand
{
    /// <summary>0.8 and more.</summary>
    High = 1,

    /// <summary>From 0.5 to below 0.8.</summary>
    Middle = 2,

    /// <summary>Below 0.5.</summary>
    Low = 3,
}

/// <summary>Which waiting proposals the desk shows; it lives in the address.</summary>
public sealed record ReviewQuery
{
    public const int PageSize = 20;

    public ProposalKind? Kind { get; init; }

    /// <summary>Slug of the document.</summary>
    public string? Document { get; init; }

    public ConfidenceBand? Confidence { get; init; }

    /// <summary>How it stood to the register when it was imported.</summary>
    public ProposalRelation? Relation { get; init; }

    /// <summary>The proposal after which the page begins.</summary>
    public int? After { get; init; }

    public bool IsFiltered =>
        Kind is not null || Document is not null || Confidence is not null || Relation is not null;

    /// <summary>Words that mean nothing here are left out: the desk then shows more, never less.</summary>
    public static ReviewQuery Of(
        string? kind,
        string? document,
        string? confidence,
        string? after,
        string? relation = null
    ) =>
        new()
        {
            Relation = Word<ProposalRelation>(relation),
            Kind = Word<ProposalKind>(kind),
            Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim(),
            Confidence = Word<ConfidenceBand>(confidence),
            After = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        };

    public static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Word<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(WordOf(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
