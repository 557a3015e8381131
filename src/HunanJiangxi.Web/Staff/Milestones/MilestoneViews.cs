using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>What a party says last of a milestone; no status while it is silent.</summary>
public sealed record PartyStand(string Slug, BilingualText Name, MilestoneStatus? Status, bool IsOwn);

/// <summary>A milestone as the list shows it.</summary>
public sealed record MilestoneItem(int Id, string Slug, BilingualText Title, MilestoneStatus Status, PartialDate? Due)
{
    public Named? Agreement { get; init; }

    public IReadOnlyList<PartyStand> Parties { get; init; } = [];

    public Accord Accord => Accords.Of(Parties.Select(party => party.Status));

    /// <summary>The office has not yet said anything for one of its bodies.</summary>
    public bool AwaitsOwn => Parties.Any(party => party is { IsOwn: true, Status: null });
}

/// <summary>A page of the list, and the key that the next one begins after.</summary>
public sealed record MilestonePageRows(IReadOnlyList<MilestoneItem> Items, MilestoneKey? Next);

/// <summary>One report, as its history shows it.</summary>
/// <param name="Earlier">When an earlier occurrence was due that it is about; null for the present one.</param>
public sealed record ReportRow(MilestoneStatus Status, string? Word, DateTimeOffset At, PartialDate? Earlier);

/// <summary>A party with all that it has reported, the latest first.</summary>
public sealed record PartyHistory(Organisation Body, IReadOnlyList<ReportRow> Reports)
{
    public MilestoneStatus? Status => Reports.Count > 0 && Reports[0].Earlier is null ? Reports[0].Status : null;
}

/// <summary>One milestone with every party's reports.</summary>
public sealed record MilestoneDetail(string Slug, BilingualText Title, MilestoneStatus Status, PartialDate? Due)
{
    public Recurrence? Recurrence { get; init; }

    public PartialDate? AsOf { get; init; }

    public Named? Agreement { get; init; }

    public IReadOnlyList<PartyHistory> Parties { get; init; } = [];

    public Accord Accord => Accords.Of(Parties.Select(party => party.Status));
}
