using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Proposals;

/// <summary>
/// What was read, in the register's words but not yet of it. Organisations, fields, programmes, meetings and
/// indicators are named by slug, as the vocabulary gives them. Dates are in the written form of
/// <see cref="PartialDate"/>. Texts are in the document's language.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EventContent), "event")]
[JsonDerivedType(typeof(AgreementContent), "agreement")]
[JsonDerivedType(typeof(ReadingContent), "reading")]
[JsonDerivedType(typeof(MilestoneContent), "milestone")]
[JsonDerivedType(typeof(MemberContent), "member")]
public abstract record ProposalContent
{
    /// <summary>The programme whose own this is, by slug; null where the text does not tell.</summary>
    public string? Programme { get; init; }

    /// <summary>Slugs of the cooperation fields it concerns.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    [JsonIgnore]
    public abstract ProposalKind Kind { get; }

    /// <summary>One line that tells a reviewer what it is.</summary>
    [JsonIgnore]
    public abstract string Headline { get; }
}

/// <summary>A happening: what, when (written form, null if undated), who.</summary>
public sealed record EventContent(string What, string? Date, EventKind EventKind, EventStatus Status) : ProposalContent
{
    /// <summary>Slugs of the organisations involved.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    public bool DateIsLimit { get; init; }

    public bool DateIsApproximate { get; init; }

    [JsonIgnore]
    public override ProposalKind Kind => ProposalKind.TimelineEvent;

    [JsonIgnore]
    public override string Headline => What;
}

/// <summary>An instrument reported as concluded, or a set; the name without 《》 or quotation marks.</summary>
public sealed record AgreementContent(string Name, AgreementKind AgreementKind) : ProposalContent
{
    public string? Signed { get; init; }

    public string? PeriodStart { get; init; }

    public string? PeriodEnd { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>How many parties the sentence counts, where it does.</summary>
    public int? PartiesStated { get; init; }

    public int? InstrumentsStated { get; init; }

    [JsonIgnore]
    public override ProposalKind Kind => ProposalKind.Agreement;

    [JsonIgnore]
    public override string Headline => Name;
}

/// <summary>
/// A number that measures the cooperation. <paramref name="Value"/> is the full number, <paramref name="Unit"/> the
/// unit or counter as written (元, 家, km²) — its code where the vocabulary knows it is in <see cref="UnitCode"/>.
/// </summary>
public sealed record ReadingContent(string Name, decimal Value, string Unit, Qualifier Qualifier) : ProposalContent
{
    public string? UnitCode { get; init; }

    /// <summary>The indicator's slug where the name matched a known definition.</summary>
    public string? Indicator { get; init; }

    public string? AsOf { get; init; }

    public AsOfBasis Basis { get; init; } = AsOfBasis.DocumentDate;

    /// <summary>Slugs of whom it measures; empty for the zone as a whole.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    [JsonIgnore]
    public override ProposalKind Kind => ProposalKind.Reading;

    [JsonIgnore]
    public override string Headline => Name;
}

/// <summary>Something promised, under way or done that parties answer for.</summary>
public sealed record MilestoneContent(string Title, MilestoneStatus Status) : ProposalContent
{
    public string? Due { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    [JsonIgnore]
    public override ProposalKind Kind => ProposalKind.Milestone;

    [JsonIgnore]
    public override string Headline => Title;
}

/// <summary>A place that takes part; either name may be missing.</summary>
public sealed record MemberContent(string Organisation, string? NameZh, string? NameEn) : ProposalContent
{
    [JsonIgnore]
    public override ProposalKind Kind => ProposalKind.Member;

    [JsonIgnore]
    public override string Headline => NameZh ?? NameEn ?? Organisation;
}
