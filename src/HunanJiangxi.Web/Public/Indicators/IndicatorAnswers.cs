using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Revisions;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>An indicator: what it measures, and its values for the whole that it measures.</summary>
public sealed record IndicatorRow(string Slug, BilingualText Name, BilingualText Definition, BilingualText Scope)
{
    public required string Unit { get; init; }

    public required BilingualText UnitName { get; init; }

    public IndicatorKind Kind { get; init; }

    /// <summary>Counted up when the definition changes.</summary>
    public int Version { get; init; }

    public required Named Field { get; init; }

    /// <summary>The indicator that counts the same as planned.</summary>
    public Named? PlannedCounterpart { get; init; }

    /// <summary>The indicator it must not be mistaken for.</summary>
    public Named? Unlike { get; init; }

    public required NamedSourceRow Source { get; init; }

    /// <summary>Values that do not measure one single county.</summary>
    public IReadOnlyList<ReadingRow> Readings { get; init; } = [];

    /// <summary>How many counties have a value of their own.</summary>
    public int Counties { get; init; }

    /// <summary>What plans want of it, each with how it stands.</summary>
    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    /// <summary>The versions of the definition; empty where it was never changed.</summary>
    [JsonIgnore]
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];
}

/// <summary>What a plan wants reached by a year, in its words.</summary>
public sealed record TargetRow(string Slug, BilingualText Text, PartialDate? DueBy, decimal? Value, Named Programme)
{
    /// <summary>Whether it is the zone's own plan that wants it.</summary>
    [JsonIgnore]
    public bool IsOfZone { get; init; }

    public required NamedSourceRow Source { get; init; }

    public string? Indicator { get; init; }

    /// <summary>The task that it belongs to.</summary>
    public string? Task { get; init; }

    /// <summary>How its indicator stands to it.</summary>
    public Progress Progress { get; init; } = Progress.Of(new ProgressInput(null, null, null, null));
}

/// <summary>One of the zone's tasks: its fields, what the plan wants of it, and what measures it.</summary>
public sealed record TaskBoard(string Slug, int Ordinal, BilingualText Name)
{
    /// <summary>The fields that serve it, the widest first.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];
}

/// <summary>A page of indicators by the tasks of the zone's plan.</summary>
public sealed record Dashboard(Listing<IndicatorRow> Page)
{
    public IReadOnlyList<TaskBoard> Tasks { get; init; } = [];

    /// <summary>What the plan wants of the zone as a whole.</summary>
    public IReadOnlyList<TargetRow> Common { get; init; } = [];

    /// <summary>Indicators that serve none of the tasks.</summary>
    public IReadOnlyList<IndicatorRow> Outside { get; init; } = [];

    /// <summary>Every target of the plan that names a year.</summary>
    public IReadOnlyList<TargetRow> Dated =>
        [.. Common.Concat(Tasks.SelectMany(task => task.Targets)).Where(target => target.DueBy is not null)];
}

/// <summary>An indicator with every value it has.</summary>
public sealed record IndicatorRecord(IndicatorRow Indicator)
{
    public IReadOnlyList<ReadingRow> Readings { get; init; } = [];

    public IReadOnlyList<TargetRow> Targets => Indicator.Targets;

    public IReadOnlyList<VersionRow> Versions => Indicator.Versions;

    /// <summary>The values of the planned counterpart.</summary>
    public IReadOnlyList<ReadingRow> Planned { get; init; } = [];
}
