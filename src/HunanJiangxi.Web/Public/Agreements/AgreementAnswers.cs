using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Milestones;

namespace HunanJiangxi.Web.Public.Agreements;

/// <summary>An agreement as the list shows it.</summary>
public sealed record AgreementRow(string Slug, BilingualText Name, AgreementKind Kind, AgreementStatus Status)
{
    public BilingualText? Summary { get; init; }

    public required Named Programme { get; init; }

    /// <summary>Whether it belongs to the border zone; others stand beside it for comparison.</summary>
    public bool IsOwn { get; init; }

    public PartialDate? Signed { get; init; }

    public PartialDate? PeriodStart { get; init; }

    public PartialDate? PeriodEnd { get; init; }

    public Named? Meeting { get; init; }

    public int? PartiesStated { get; init; }

    public int? InstrumentsStated { get; init; }

    public IReadOnlyList<PartyRow> Parties { get; init; } = [];

    public IReadOnlyList<Named> Fields { get; init; } = [];

    public IReadOnlyList<ProofRow> Evidence { get; init; } = [];

    public NamedSourceRow? Source { get; init; }
}

/// <summary>A party; counties of the zone have a page of their own.</summary>
public sealed record PartyRow(string Slug, BilingualText Name, OrganisationKind Kind, string? UnitCode)
{
    /// <summary>When this party signed, where that is told apart.</summary>
    public PartialDate? Signed { get; init; }

    /// <summary>The post of who signed for it.</summary>
    public BilingualText? SignatoryPost { get; init; }
}

/// <summary>A relation as one of its two ends tells it.</summary>
public sealed record RelationRow(RelationKind Kind, bool IsInverse, Named Other, PartialDate? OtherSigned);

/// <summary>An event that tells of the agreement.</summary>
public sealed record AgreementEvent(string Slug, BilingualText Title, PartialDate? Date);

/// <summary>A file of the published version, at <c>/attachments/{file}</c>.</summary>
public sealed record AttachmentRow(Guid File, string Name, AttachedFileType Type, long Length)
{
    public BilingualText? Title { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>An agreement with all that hangs on it.</summary>
public sealed record AgreementRecord(AgreementRow Agreement)
{
    public IReadOnlyList<RelationRow> Relations { get; init; } = [];

    public IReadOnlyList<MilestoneRow> Milestones { get; init; } = [];

    public IReadOnlyList<AgreementEvent> Events { get; init; } = [];

    public BilingualText? Place { get; init; }

    public BilingualText? Renewal { get; init; }

    public BilingualText? FullText { get; init; }

    public DocumentHeader? Header { get; init; }

    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];
}
