using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>One entry of the trail as a person reads it.</summary>
public sealed record AuditRow(
    long Id,
    DateTimeOffset At,
    string Person,
    string Office,
    string Record,
    string Key,
    AuditAction Kind,
    string? Before,
    string? After,
    string? Hash
)
{
    /// <summary>The office's name in the register; null for one that is not in it, such as the portal itself.</summary>
    public BilingualText? OfficeName { get; init; }

    public DateTimeOffset ZoneTime => At.ToOffset(AuditQuery.ZoneTime);

    public IReadOnlyList<AuditChange> Changes => AuditChange.Between(Before, After);
}

/// <summary>A page of the trail, newest first, and the entry after which the next one begins.</summary>
public sealed record AuditListing(IReadOnlyList<AuditRow> Items, long? Next);

/// <summary>An office that can be chosen.</summary>
public sealed record AuditOffice(string Slug, BilingualText Name);
