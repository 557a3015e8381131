using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Indicators;

/// <summary>What a plan wants reached by a year: in words, and in a number where the plan gives one.</summary>
public sealed class Target
{
    private Target() { }

    public Target(string slug, Programme programme) => (Slug, Programme) = (Values.Slug.Checked(slug), programme);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public int? TaskId { get; private set; }

    public ProgrammeTask? Task { get; private set; }

    public int? IndicatorId { get; private set; }

    public IndicatorDefinition? Indicator { get; private set; }

    /// <summary>The year by which; null for a positioning without a year.</summary>
    public PartialDate? DueBy { get; private set; }

    public BilingualText Text { get; private set; } = null!;

    public decimal? Value { get; private set; }

    /// <summary>Counted up when the target is set anew.</summary>
    public int Version { get; private set; } = 1;

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public void Describe(PartialDate? dueBy, BilingualText text, NamedSource source) =>
        (DueBy, Text, Source) = (dueBy?.AsLimit(), text, source);

    /// <summary>The plan has been changed: the next version.</summary>
    public void Revise(PartialDate? dueBy, BilingualText text, decimal? value, NamedSource source)
    {
        if (value is not null && Indicator is null && IndicatorId is null)
        {
            throw new RuleViolationException("target.value", $"{Slug}: a target value needs its indicator.");
        }

        Describe(dueBy, text, source);
        Value = value;
        Version++;
    }

    public void Measure(ProgrammeTask? task, IndicatorDefinition? indicator, decimal? value)
    {
        if (value is not null && indicator is null)
        {
            throw new RuleViolationException("target.value", $"{Slug}: a target value needs its indicator.");
        }

        (Task, Indicator, Value) = (task, indicator, value);
    }
}
