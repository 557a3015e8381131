using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Staff.Brief;

/// <summary>A document that proves a line of the brief.</summary>
public sealed record BriefDocument(
    string Slug,
    string Title,
    Language Language,
    string? Publisher,
    PartialDate? Published
);

/// <summary>What every line of the brief rests on.</summary>
public abstract record BriefLine
{
    public IReadOnlyList<BriefDocument> Documents { get; init; } = [];

    public NamedSourceRow? Source { get; init; }
}

public sealed record BriefAgreement(
    string Slug,
    BilingualText Name,
    AgreementStatus Status,
    PartialDate? Signed,
    PartialDate? PeriodStart,
    PartialDate? PeriodEnd
) : BriefLine
{
    public IReadOnlyList<BilingualText> Parties { get; init; } = [];
}

/// <summary>What one party says last; no status while it is silent.</summary>
public sealed record BriefWord(BilingualText Party, MilestoneStatus? Status, string? Word);

public sealed record BriefMilestone(BilingualText Title, MilestoneStatus Status, PartialDate? Due) : BriefLine
{
    public IReadOnlyList<BriefWord> Words { get; init; } = [];
}

public sealed record BriefFigure(
    string Indicator,
    BilingualText Name,
    BilingualText UnitName,
    Quantity Quantity,
    PartialDate? AsOf,
    AsOfBasis Basis,
    bool IsChosen
) : BriefLine;

/// <summary>A county's brief as it stands on a day.</summary>
public sealed record CountyBrief(string Slug, BilingualText Name, BilingualText Prefecture, BilingualText Province)
{
    /// <summary>Signed and neither over nor ended: the newest first, at most <see cref="BriefReader.Most"/>.</summary>
    public IReadOnlyList<BriefAgreement> InForce { get; init; } = [];

    /// <summary>How many agreements of the county are not, or not any more, in force.</summary>
    public int NotInForce { get; init; }

    public IReadOnlyList<BriefMilestone> Milestones { get; init; } = [];

    public IReadOnlyList<BriefFigure> Figures { get; init; } = [];
}

/// <summary>The counties that there are briefs of.</summary>
public sealed record BriefChoice(Named County, BilingualText Province, bool IsOwn);
