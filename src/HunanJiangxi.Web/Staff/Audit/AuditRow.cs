using System.Globalization;
using System.Text.Json;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
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

    /// <summary>The release that read the proposal asked for, where the entry is its import's.</summary>
    public string? Reader { get; init; }

    public DateTimeOffset ZoneTime => At.ToOffset(AuditQuery.ZoneTime);

    public IReadOnlyList<AuditChange> Changes => AuditChange.Between(Before, After);

    /// <summary>What the entry says of one proposal: of a document's entry, the part that tells of it.</summary>
    public AuditRow Of(int proposal)
    {
        if (Record != nameof(SourceDocument) || After is null)
        {
            return this;
        }

        using var read = JsonDocument.Parse(After);
        var part = read
            .RootElement.GetProperty(AuditEntry.Proposals)
            .EnumerateArray()
            .First(one => one.GetProperty(nameof(Proposal.Id)).GetInt32() == proposal);
        return this with
        {
            Record = nameof(Proposal),
            Key = proposal.ToString(CultureInfo.InvariantCulture),
            Kind = AuditAction.Added,
            After = part.GetRawText(),
            Reader = read.RootElement.TryGetProperty(AuditEntry.Reader, out var reader) ? reader.GetString() : null,
        };
    }
}

/// <summary>A page of the trail, newest first, and the entry after which the next one begins.</summary>
public sealed record AuditListing(IReadOnlyList<AuditRow> Items, long? Next);

/// <summary>An office that can be chosen.</summary>
public sealed record AuditOffice(string Slug, BilingualText Name);
