using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Revisions;

/// <summary>Who may revise what, and what a revision must say.</summary>
public static class RevisionRules
{
    private const int LongestName = 300;
    private const int LongestText = 4_000;

    /// <summary>
    /// Definitions and targets are the whole zone's, whose voice are the offices of the provinces; what a meeting is said to
    /// have brought is told by the office of its host, or by a province's where the host is unknown.
    /// </summary>
    public static bool MayRevise(RevisionKind kind, Organisation? host, DraftPerson by) =>
        kind == RevisionKind.Meeting && host is not null
            ? by.Scope.Covers(host)
            : by.UnitCode?.EndsWith("0000", StringComparison.Ordinal) == true;

    /// <exception cref="RuleViolationException"><c>revision.…</c>: what is missing or wrong.</exception>
    public static void Demand(RevisionKind kind, RevisionContent content, bool isKnownSource)
    {
        Demand(isKnownSource || OfficialAddress.Is(content.Source), "revision.source");
        Demand(Math.Max(Length(content.NameZh), Length(content.NameEn)) <= LongestName, "revision.long");
        Demand(Math.Max(Length(content.TextZh), Length(content.TextEn)) <= LongestText, "revision.long");
        switch (kind)
        {
            case RevisionKind.Definition:
                Demand(Has(content.NameZh, content.NameEn), "revision.name");
                Demand(Has(content.TextZh, content.TextEn), "revision.text");
                Demand(Has(content.UnitZh, content.UnitEn), "revision.unit");
                break;
            case RevisionKind.Target:
                Demand(Has(content.TextZh, content.TextEn), "revision.text");
                Demand(content.Due is null || PartialDate.TryParse(content.Due, out _), "revision.date");
                break;
            case RevisionKind.Meeting:
                Demand(content.Value is { } count && count >= 0 && decimal.Truncate(count) == count, "revision.count");
                Demand(content.Value <= 10_000, "revision.count");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind.");
        }
    }

    private static int Length(string? text) => text?.Length ?? 0;

    private static bool Has(string? zh, string? en) => zh is not null || en is not null;

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The revision lacks something, or something in it is wrong.");
        }
    }
}
